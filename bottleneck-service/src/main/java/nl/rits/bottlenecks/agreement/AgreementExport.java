package nl.rits.bottlenecks.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.rits.bottlenecks.text.Texts;
import nl.rits.foundation.export.Format;
import nl.rits.foundation.identity.Viewer;
import org.jspecify.annotations.Nullable;

/** Agreements that a viewer sees, as sheets of a file. */
@ApplicationScoped
class AgreementExport {

    /** So many agreements with their stories are in memory at a time; of the others only their row. */
    private static final int SOME = 500;

    private static final List<String> COLUMNS = List.of(
            "what",
            "status",
            "owners",
            "counterparts",
            "due",
            "overdue",
            "accepted",
            "agreedOn",
            "doneOn",
            "evidence",
            "link",
            "table",
            "session",
            "bottleneck");

    private static final List<String> QUARTERS =
            List.of("quarter", "total", "inTime", "late", "unconfirmed", "overdueCount", "running");

    private final SharedAgreements shared;
    private final AgreementViews views;
    private final KeptRate kept;

    AgreementExport(SharedAgreements shared, AgreementViews views, KeptRate kept) {
        this.shared = shared;
        this.views = views;
        this.kept = kept;
    }

    /** Read now, in the transaction of who asks; written when the answer goes out. */
    Format.Rows sheets(Viewer viewer, AgreementSearch.Wanted wanted, LocalDate today) {
        var language = viewer.language();
        var rows = new ArrayList<List<? extends @Nullable Object>>();
        for (var offset = 0; ; offset += SOME) {
            var page = shared.list(viewer, wanted, today, offset, SOME);
            views.of(page, viewer).forEach(it -> rows.add(row(it, language)));
            if (page.size() < SOME) {
                break;
            }
        }
        var quarters = kept.perQuarter(viewer, wanted, today);
        return file -> {
            file.sheet(word(language, "sheet"));
            file.row(heads(language, COLUMNS));
            for (var row : rows) {
                file.row(row);
            }
            file.sheet(word(language, "quarters"));
            file.row(heads(language, QUARTERS));
            for (var it : quarters) {
                file.row(List.of(
                        it.quarter(),
                        it.total(),
                        it.inTime(),
                        it.late(),
                        it.unconfirmed(),
                        it.overdue(),
                        it.running()));
            }
        };
    }

    private static List<? extends @Nullable Object> row(AgreementView it, Locale language) {
        var accepted = it.owners().stream().allMatch(side -> side.acceptedAt() != null)
                && it.counterparts().stream().allMatch(side -> side.acceptedAt() != null);
        return Arrays.<@Nullable Object>asList(
                it.what(),
                word(language, "status." + it.status()),
                names(it.owners()),
                names(it.counterparts()),
                it.due(),
                word(language, it.overdue() ? "yes" : "no"),
                word(language, accepted ? "yes" : "no"),
                it.agreedOn(),
                it.doneOn(),
                it.evidence(),
                it.link(),
                it.table().name(),
                it.session().number(),
                it.bottleneck() == null ? null : it.bottleneck().title());
    }

    private static String names(List<AgreementView.Side> sides) {
        return sides.stream().map(side -> side.party().name()).collect(Collectors.joining(", "));
    }

    private static List<String> heads(Locale language, List<String> keys) {
        return keys.stream().map(key -> word(language, key)).toList();
    }

    private static String word(Locale language, String key) {
        return Texts.of(language, "agreements." + key);
    }
}
