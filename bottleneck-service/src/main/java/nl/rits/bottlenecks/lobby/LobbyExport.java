package nl.rits.bottlenecks.lobby;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.rits.bottlenecks.lobby.LobbyViews.LobbyBundle;
import nl.rits.bottlenecks.lobby.LobbyViews.LobbyView;
import nl.rits.bottlenecks.text.Texts;
import nl.rits.foundation.export.Format;
import nl.rits.foundation.identity.Viewer;
import org.jspecify.annotations.Nullable;

/** Lobby points that a viewer reads, and the bundles that he sees, as sheets of a file. */
@ApplicationScoped
class LobbyExport {

    private static final int SOME = 500;

    private static final List<String> POINTS = List.of(
            "title",
            "asked",
            "cause",
            "addressee",
            "status",
            "table",
            "party",
            "signatures",
            "submittedOn",
            "homesThen",
            "homesNow",
            "bottlenecksNow",
            "answeredOn",
            "answer");

    private static final List<String> BUNDLES =
            List.of("cause", "bottlenecks", "projects", "homes", "months", "parties", "points");

    private final LobbyBook book;
    private final LobbyShows shows;

    LobbyExport(LobbyBook book, LobbyShows shows) {
        this.book = book;
        this.shows = shows;
    }

    /** Read now, in the transaction of who asks; written when the answer goes out. */
    Format.Rows sheets(Viewer viewer, LobbySearch.Wanted wanted, List<LobbyBundle> bundles) {
        var language = viewer.language();
        var rows = new ArrayList<List<? extends @Nullable Object>>();
        for (var offset = 0; ; offset += SOME) {
            var page = book.list(viewer, wanted, offset, SOME);
            shows.of(page, viewer).forEach(it -> rows.add(row(it, language)));
            if (page.size() < SOME) {
                break;
            }
        }
        return file -> {
            file.sheet(word(language, "sheet"));
            file.row(heads(language, POINTS));
            for (var row : rows) {
                file.row(row);
            }
            file.sheet(word(language, "bundles"));
            file.row(heads(language, BUNDLES));
            for (var it : bundles) {
                var weight = it.weight();
                file.row(List.of(
                        it.label(),
                        weight.bottlenecks(),
                        weight.projects(),
                        weight.homes(),
                        weight.months(),
                        weight.parties(),
                        it.points()));
            }
        };
    }

    private static List<? extends @Nullable Object> row(LobbyView it, Locale language) {
        return Arrays.<@Nullable Object>asList(
                it.title(),
                it.asked(),
                it.label(),
                word(language, "addressee." + it.addressee()),
                word(language, "status." + it.status()),
                it.table().name(),
                it.party().name(),
                it.signatures().stream().map(one -> one.party().name()).collect(Collectors.joining(", ")),
                it.submittedOn(),
                it.frozen() == null ? null : it.frozen().homes(),
                it.now() == null ? null : it.now().homes(),
                it.now() == null ? null : it.now().bottlenecks(),
                it.answeredOn(),
                it.answer());
    }

    private static List<String> heads(Locale language, List<String> keys) {
        return keys.stream().map(key -> word(language, key)).toList();
    }

    private static String word(Locale language, String key) {
        return Texts.of(language, "lobby." + key);
    }
}
