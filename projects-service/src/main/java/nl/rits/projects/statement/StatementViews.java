package nl.rits.projects.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.time.DutchDays;
import nl.rits.projects.planning.Cause;
import nl.rits.projects.planning.Forecast;
import nl.rits.projects.planning.Planning;
import nl.rits.projects.planning.Reason;
import nl.rits.projects.planning.Staleness;
import nl.rits.projects.planning.Stated;
import nl.rits.projects.project.ProjectView.AnsweredWarning;
import nl.rits.projects.project.ProjectView.WarningView;
import nl.rits.projects.sharing.KnownParties.Names;
import nl.rits.projects.statement.StatementView.AnswerView;
import nl.rits.projects.statement.StatementView.EntryView;
import nl.rits.projects.statement.StatementView.Previous;
import nl.rits.projects.statement.StatementView.ProjectRef;
import nl.rits.projects.statement.StatementView.ReviewView;
import nl.rits.projects.statement.StatementView.Side;
import org.jspecify.annotations.Nullable;

/** Shows statements to a viewer who may see them. */
public final class StatementViews {

    /** Causes that tell about money: for the party itself and the steward. */
    private static final Set<Cause> ABOUT_MONEY = EnumSet.of(Cause.VIABILITY_GAP, Cause.COST_MARKET);

    private StatementViews() {}

    /** What is unusual in a statement: not explained yet, and explained. */
    public record Told(
            @Nullable List<WarningView> warnings, @Nullable List<AnsweredWarning> answered) {
        public static final Told NOTHING = new Told(null, null);
    }

    /** The project around a statement, as far as it decides what the viewer may do. */
    public record Around(ProjectRef project, UUID steward, Collection<UUID> involved, boolean proposed) {}

    public static StatementView view(
            Around around,
            Stated stated,
            LocalDate staleOn,
            Viewer viewer,
            Names names,
            Instant now,
            @Nullable Planning municipal,
            @Nullable List<Forecast> forecast,
            Told told) {
        var today = DutchDays.of(now);
        var confirmed = DutchDays.of(stated.confirmedAt());
        var before = stated.previous();
        var closeBy = isCloseBy(viewer, stated, around.steward());
        return new StatementView(
                around.project(),
                names.get(stated.party()),
                stated.version(),
                stated.state(),
                stated.planning().milestones(),
                stated.planning().years(),
                stated.submittedAt(),
                stated.confirmedAt(),
                (int) ChronoUnit.DAYS.between(confirmed, today),
                Staleness.isStale(staleOn, today),
                Staleness.daysLeft(staleOn, today),
                reason(stated.reason(), closeBy),
                before == null
                        ? null
                        : new Previous(
                                before.planning().milestones(),
                                before.planning().years(),
                                before.submittedAt()),
                closeBy ? review(stated, names) : null,
                closeBy ? thread(stated, names) : null,
                mayState(viewer, stated.party(), around) ? told.warnings() : null,
                closeBy ? told.answered() : null,
                mayState(viewer, stated.party(), around),
                mayReview(viewer, stated, around),
                municipal == null ? null : new Side(municipal.milestones(), municipal.years()),
                forecast);
    }

    /** Every party that these statements name. */
    public static List<UUID> parties(Collection<Stated> statements) {
        var parties = new ArrayList<UUID>();
        for (var stated : statements) {
            parties.add(stated.party());
            if (stated.review() != null) {
                parties.add(stated.review().by());
                stated.review().answers().forEach(it -> parties.add(it.by()));
            }
            stated.thread().forEach(it -> parties.add(it.by()));
        }
        return parties;
    }

    /** A question is between the steward and the party that it asks. */
    public static boolean isCloseBy(Viewer viewer, Stated stated, UUID steward) {
        return viewer.actsFor(stated.party()) || viewer.actsFor(steward);
    }

    public static @Nullable Reason reason(@Nullable Reason reason, boolean closeBy) {
        return reason == null || closeBy || !isAboutMoney(reason) ? reason : null;
    }

    public static boolean isAboutMoney(Reason reason) {
        return ABOUT_MONEY.contains(reason.cause());
    }

    public static boolean mayState(Viewer viewer, UUID party, Around around) {
        return viewer.plansFor(party)
                && !around.proposed()
                && (party.equals(around.steward()) || around.involved().contains(party));
    }

    private static boolean mayReview(Viewer viewer, Stated stated, Around around) {
        return viewer.actsFor(around.steward())
                && viewer.has(Role.REVIEWER)
                && !stated.party().equals(around.steward());
    }

    private static List<EntryView> thread(Stated stated, Names names) {
        return stated.thread().stream()
                .map(it -> new EntryView(
                        it.kind(), it.text(), it.answerBy(), it.at(), names.get(it.by()), it.statementVersion()))
                .toList();
    }

    private static @Nullable ReviewView review(Stated stated, Names names) {
        var review = stated.review();
        return review == null
                ? null
                : new ReviewView(
                        review.verdict(),
                        review.text(),
                        review.answerBy(),
                        review.at(),
                        names.get(review.by()),
                        review.statementVersion(),
                        review.answers().stream()
                                .map(it -> new AnswerView(it.text(), it.at(), names.get(it.by())))
                                .toList());
    }
}
