package nl.rits.bottlenecks.since;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.rits.bottlenecks.known.PartyRef;
import nl.rits.bottlenecks.since.SinceViews.ChangeView;
import nl.rits.bottlenecks.since.SinceViews.KindCount;
import nl.rits.bottlenecks.text.Texts;
import nl.rits.foundation.export.Format;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.time.DutchDays;
import org.jspecify.annotations.Nullable;

/** Changes as sheets of a file. */
@ApplicationScoped
class ChangesExport {

    private static final int SOME = 500;
    private static final List<String> COLUMNS = List.of(
            "day",
            "kind",
            "bottleneck",
            "homes",
            "agreement",
            "due",
            "by",
            "parties",
            "from",
            "to",
            "reason",
            "plan",
            "months",
            "milestone",
            "then",
            "now");

    private final ChangeViews views;

    ChangesExport(ChangeViews views) {
        this.views = views;
    }

    /** Read now, in the transaction of who asks; written when the answer goes out. */
    Format.Rows sheets(Viewer viewer, List<Found> found, List<KindCount> counts) {
        var language = viewer.language();
        var rows = new ArrayList<List<? extends @Nullable Object>>();
        for (var first = 0; first < found.size(); first += SOME) {
            var some = found.subList(first, Math.min(found.size(), first + SOME));
            views.of(some, viewer).forEach(it -> rows.add(row(it, language)));
        }
        return file -> {
            file.sheet(word(language, "sheet"));
            file.row(COLUMNS.stream().map(it -> word(language, it)).toList());
            for (var row : rows) {
                file.row(row);
            }
            file.sheet(word(language, "counts"));
            file.row(List.of(word(language, "kind"), word(language, "count")));
            for (var it : counts) {
                file.row(List.of(word(language, "kind." + it.kind()), it.count()));
            }
        };
    }

    private static List<? extends @Nullable Object> row(ChangeView it, Locale language) {
        var bottleneck = it.bottleneck();
        var agreement = it.agreement();
        var plan = it.plan();
        var move = plan == null ? null : plan.move();
        return Arrays.<@Nullable Object>asList(
                it.at().atZone(DutchDays.ZONE).toLocalDate(),
                word(language, "kind." + it.kind()),
                bottleneck == null ? null : bottleneck.title(),
                plan != null ? Integer.valueOf(plan.homes()) : bottleneck == null ? null : bottleneck.homes(),
                agreement == null ? null : agreement.what(),
                agreement == null ? null : agreement.due(),
                it.by() == null ? null : it.by().name(),
                it.parties().stream().map(PartyRef::name).collect(Collectors.joining(", ")),
                it.from() == null ? null : it.from().name(),
                it.to() == null ? null : it.to().name(),
                it.reason(),
                plan == null ? null : plan.name(),
                move == null ? null : move.months(),
                move == null || move.milestone() == null ? null : Texts.ofCode(language, "milestone", move.milestone()),
                move == null ? null : side(language, move.dateThen(), move.homesThen(), move.phaseThen()),
                move == null ? null : side(language, move.dateNow(), move.homesNow(), move.phaseNow()));
    }

    /** Whichever of these the change is about. */
    private static @Nullable Object side(
            Locale language, @Nullable LocalDate date, @Nullable Integer homes, @Nullable String phase) {
        return date != null
                ? date
                : homes != null ? homes : phase == null ? null : Texts.ofCode(language, "phase", phase);
    }

    private static String word(Locale language, String key) {
        return Texts.of(language, "since." + key);
    }
}
