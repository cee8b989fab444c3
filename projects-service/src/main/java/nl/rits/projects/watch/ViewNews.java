package nl.rits.projects.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.rits.foundation.identity.Principals;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.identity.StableId;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.foundation.sharing.PrincipalNumbers;
import nl.rits.foundation.time.DutchDays;
import nl.rits.projects.own.ViewPost;
import nl.rits.projects.own.ViewPost.Letter;
import nl.rits.projects.own.ViewWatches;
import nl.rits.projects.own.ViewWatches.Watched;
import nl.rits.projects.sharing.KnownParties;
import nl.rits.projects.sharing.Search;
import nl.rits.projects.sharing.SharedQuery;
import nl.rits.projects.sql.Sql;

/**
 * Answers what changed in the views of a person since it was last told, with the eyes that the person has now. It names no more than the
 * page would show: who may not see a project any more does not read of it, nor of a change that is hidden from him.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ViewNews {

    /** Mail does not wait longer for an answer. */
    private static final Duration LATE = Duration.ofMinutes(15);

    /** Who had no mail for long is told of the last month alone. */
    private static final Duration LONGEST = Duration.ofDays(31);

    private static final int NAMED = 10;

    /** What the officials of his municipality do is news to a councillor. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final ViewWatches watches;
    private final ViewPost post;
    private final SharedQuery shared;
    private final KnownParties parties;
    private final Principals principals;
    private final PrincipalNumbers numbers;
    private final WatchConfig config;
    private final Clock clock;

    ViewNews(
            ViewWatches watches,
            ViewPost post,
            SharedQuery shared,
            KnownParties parties,
            Principals principals,
            PrincipalNumbers numbers,
            WatchConfig config,
            Clock clock) {
        this.watches = watches;
        this.post = post;
        this.shared = shared;
        this.parties = parties;
        this.principals = principals;
        this.numbers = numbers;
        this.config = config;
        this.clock = clock;
    }

    void answer(NewsAsked asked) {
        var now = Sql.now(clock);
        if (asked.at().isBefore(now.minus(LATE))) {
            return;
        }
        if (asked.told() != null) {
            watches.told(asked.account(), asked.told());
        }
        var all = watches.of(asked.account(), asked.party(), asked.councillor());
        var until = now.minus(config.settle());
        reader(asked).ifPresent(viewer -> {
            var letters = new ArrayList<Letter>();
            for (var watched : all) {
                letter(watched, asked, viewer, now, until)
                        .ifPresentOrElse(
                                it -> {
                                    letters.add(it);
                                    watches.answered(watched, asked.account(), asked.id(), until);
                                },
                                () -> watches.passed(watched, asked.account(), until));
            }
            post.tell(letters);
        });
    }

    private Optional<Letter> letter(Watched watched, NewsAsked asked, Viewer viewer, Instant now, Instant until) {
        var since = later(watched.since(), now.minus(LONGEST));
        return search(watched, viewer, now).flatMap(search -> {
            search.toldBetween(since, until, asked.councillor() ? NOBODY : viewer.party());
            var changed = search.totals().projects();
            if (changed == 0) {
                return Optional.empty();
            }
            var names = search.rows("f.name as name", (row, _) -> row.getString("name"), NAMED, 0);
            return Optional.of(new Letter(
                    StableId.of("view-letter", asked.id() + "/" + watched.view()),
                    asked.person(),
                    asked.id(),
                    asked.party(),
                    "VIEW_CHANGED",
                    watched.name(),
                    (int) changed,
                    names,
                    DutchDays.of(now),
                    "/projecten?" + watched.query()));
        });
    }

    /** What the page would ask; none when it would show nothing but faults. */
    private Optional<Search> search(Watched watched, Viewer viewer, Instant now) {
        try {
            return ViewQuery.filter(watched.query()).map(it -> it.search(shared, null, viewer, now, new ArrayList<>()));
        } catch (ProblemException faults) {
            return Optional.empty();
        }
    }

    /** With the names that the party carries now; what a person does for it narrows that for a councillor alone. */
    private Optional<Viewer> reader(NewsAsked asked) {
        return parties.find(asked.party()).map(party -> {
            var carried = principals.of(party.id(), party.kind(), asked.councillor());
            return new Viewer(
                    asked.account(),
                    party.id(),
                    party.kind(),
                    Set.of(asked.councillor() ? Role.COUNCILLOR : Role.READER),
                    carried,
                    numbers.numbers(carried),
                    Locale.of("nl"));
        });
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
