package nl.rits.bottlenecks.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rits.bottlenecks.agreement.AgreementStatus;
import nl.rits.bottlenecks.bottleneck.Action;
import nl.rits.bottlenecks.bottleneck.BottleneckStatus;
import nl.rits.bottlenecks.bottleneck.Certainty;
import nl.rits.bottlenecks.bottleneck.What;
import nl.rits.bottlenecks.capacity.CapacityStatus;
import nl.rits.bottlenecks.known.KnownProject;
import nl.rits.bottlenecks.known.PartyRef;
import nl.rits.bottlenecks.known.Planning;
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

    /**
     * @param shownTo who may see the bottleneck, and with it everything here that does not say otherwise
     * @param joint as it was written for the table; absent: nobody wrote it
     * @param investment absent: nobody said what solving takes
     */
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
            List<LookAlike> lookAlikes,
            @Nullable Joint joint,
            List<Agreed> agreements,
            @Nullable Investment investment,
            List<Help> help,
            List<Decided> decided) {

        /** Of a dossier that was kept before these were in it, they are absent. */
        Case {
            agreements = agreements == null ? List.of() : agreements;
            help = help == null ? List.of() : help;
            decided = decided == null ? List.of() : decided;
        }
    }

    /** What is signed. @param signed by all it takes, also those that are not named to this reader */
    record Joint(
            String problem,
            @Nullable String market,
            @Nullable String corporation,
            @Nullable String government,
            String decision,
            boolean signed,
            List<Signer> signers) {}

    /** @param signedAt absent: it must still sign; @param through projects by which it takes part; none: the bottleneck names it */
    record Signer(PartyRef party, @Nullable Instant signedAt, int[] shownTo, List<UUID> through) {}

    record Agreed(
            UUID id,
            int[] shownTo,
            String what,
            List<PartyRef> owners,
            List<PartyRef> counterparts,
            LocalDate due,
            AgreementStatus status,
            boolean overdue,
            @Nullable String evidence) {}

    /** What solving takes, and what that releases. @param after only when that one is solved as well */
    record Investment(
            long euros,
            int hours,
            int homes,
            int firstYear,
            int years,
            @Nullable After after,
            @Nullable String note,
            PartyRef party) {}

    /** @param shownTo who may see that bottleneck */
    record After(UUID id, int[] shownTo, String title, boolean solved) {}

    /** Expertise that is asked for it; once taken it is for whom it concerns. */
    record Help(
            UUID id,
            int[] shownTo,
            PartyRef party,
            String expertise,
            String expertiseName,
            int hours,
            LocalDate starts,
            LocalDate ends,
            CapacityStatus status,
            @Nullable String note) {}

    /** What a table decided of it at an earlier session; for who sits there. @param handedTo name of the table that took it on */
    record Decided(
            int[] shownTo,
            String table,
            @Nullable Integer number,
            LocalDate date,
            @Nullable String decision,
            @Nullable String handedTo) {}

    /** @param earlier how it stood when the table met before, and each time that it was planned otherwise since */
    record Project(KnownProject.Whole facts, List<Side> sides, List<Planning> earlier) {

        /** Of a dossier that was kept before these were in it, they are absent. */
        Project {
            earlier = earlier == null ? List.of() : earlier;
        }
    }

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

    /**
     * Something like it that was solved.
     *
     * @param shownTo who may see that bottleneck
     * @param how the reason with which it was closed
     * @param cause of a dossier that was kept before this was in it: that of the case
     * @param told absent: nobody told how
     * @param places where its projects lie
     */
    record LookAlike(
            UUID id,
            int[] shownTo,
            String title,
            int homes,
            LocalDate solvedOn,
            @Nullable String how,
            @Nullable String cause,
            @Nullable Told told,
            List<Place> places) {

        LookAlike {
            places = places == null ? List.of() : places;
        }
    }

    /** How it was solved, in the words of who did. @param wide for everyone, without the bottleneck */
    record Told(
            UUID id,
            boolean wide,
            String problem,
            String approach,
            int homes,
            Set<String> phases,
            Instant at,
            long helped,
            long notHelped,
            boolean sameWords) {}

    /** @param shownTo who may know that this project is there */
    record Place(UUID project, String municipality, int[] shownTo) {}
}
