package nl.rits.bottlenecks.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rits.bottlenecks.bottleneck.Action;
import nl.rits.bottlenecks.bottleneck.BottleneckStatus;
import nl.rits.bottlenecks.bottleneck.Certainty;
import nl.rits.bottlenecks.bottleneck.What;
import nl.rits.bottlenecks.known.KnownProject;
import nl.rits.bottlenecks.known.PartyRef;
import nl.rits.bottlenecks.known.Stated;
import org.jspecify.annotations.Nullable;

/**
 * Every fact of a dossier with the numbers of the principals that may see it. It never leaves the service: readers get what
 * {@link Copies} makes of it.
 *
 * @param meeting absent: of one bottleneck, whatever the agenda
 */
record Whole(@Nullable Meeting meeting, Instant madeAt, List<Case> cases) {

    /** @param since the day of the session before it, if there was one */
    record Meeting(
            UUID id,
            UUID table,
            String tableName,
            @Nullable Integer number,
            LocalDate date,
            @Nullable LocalDate since) {}

    /** @param shownTo who may see the bottleneck, and with it everything here that does not say otherwise */
    record Case(
            UUID id,
            int[] shownTo,
            String title,
            String cause,
            String causeName,
            Certainty certainty,
            BottleneckStatus status,
            int homes,
            int months,
            @Nullable String evidence,
            @Nullable String explanation,
            @Nullable String needed,
            String decision,
            boolean ripe,
            PartyRef reporter,
            @Nullable PartyRef owner,
            List<Project> projects,
            List<Act> actions,
            List<Chapter> story,
            List<LookAlike> lookAlikes) {}

    record Project(KnownProject.Whole facts, List<Side> sides) {}

    /** What one party expects. */
    record Side(
            PartyRef party,
            String side,
            Instant confirmedAt,
            List<Stated.Milestone> milestones,
            List<Stated.Year> years,
            int[] shownTo) {}

    record Act(PartyRef party, Action action) {}

    /** @param table the name of the table where it lay after that */
    record Chapter(
            Instant at,
            What what,
            @Nullable PartyRef party,
            @Nullable String reason,
            @Nullable String table) {}

    /** A bottleneck with the same cause that was solved, and how. */
    record LookAlike(
            UUID id,
            int[] shownTo,
            String title,
            int homes,
            LocalDate solvedOn,
            @Nullable String how) {}
}
