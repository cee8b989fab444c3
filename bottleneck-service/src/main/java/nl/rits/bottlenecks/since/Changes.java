package nl.rits.bottlenecks.since;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rits.bottlenecks.known.KnownPlatforms;
import nl.rits.bottlenecks.since.SinceViews.KindCount;
import nl.rits.bottlenecks.table.Meetings;
import nl.rits.bottlenecks.table.Meetings.Meeting;
import nl.rits.bottlenecks.table.Meetings.OnAgenda;
import nl.rits.bottlenecks.table.RoomEyes;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.foundation.time.DutchDays;
import org.jspecify.annotations.Nullable;

/** Gathers what changed for one reader: the same few questions to the database, whatever there is. */
@ApplicationScoped
@Transactional
class Changes {

    private final Meetings meetings;
    private final RoomEyes room;
    private final KnownPlatforms platforms;
    private final BottleneckChanges bottlenecks;
    private final JointCaseChanges jointCases;
    private final AgreementChanges agreements;
    private final PlanChanges plans;
    private final Clock clock;

    Changes(
            Meetings meetings,
            RoomEyes room,
            KnownPlatforms platforms,
            BottleneckChanges bottlenecks,
            JointCaseChanges jointCases,
            AgreementChanges agreements,
            PlanChanges plans,
            Clock clock) {
        this.meetings = meetings;
        this.room = room;
        this.platforms = platforms;
        this.bottlenecks = bottlenecks;
        this.jointCases = jointCases;
        this.agreements = agreements;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * @param window absent: the table was not held before, and no day was asked
     * @param cases of the agenda that the viewer sees
     * @param all of every kind and case, in no order
     * @param unknown plans of which nobody told anything here before that time
     */
    record Gathered(
            @Nullable Meeting previous,
            LocalDate until,
            @Nullable Window window,
            List<OnAgenda> cases,
            List<Found> all,
            Set<UUID> unknown) {

        @Nullable
        LocalDate since() {
            return window == null ? null : window.since();
        }

        /** Those of one case, or all. A case that the viewer does not see is not there. */
        List<Found> of(@Nullable UUID agendaCase) {
            if (agendaCase == null) {
                return all;
            }
            var about = about(agendaCase);
            return all.stream()
                    .filter(it -> it.plan() == null
                            ? about.bottleneck().equals(it.bottleneck())
                            : about.projects().contains(it.plan().project()))
                    .toList();
        }

        int unknown(@Nullable UUID agendaCase) {
            return agendaCase == null
                    ? unknown.size()
                    : Math.toIntExact(about(agendaCase).projects().stream()
                            .filter(unknown::contains)
                            .count());
        }

        private OnAgenda about(UUID agendaCase) {
            return cases.stream()
                    .filter(it -> it.id().equals(agendaCase))
                    .findFirst()
                    .orElseThrow(ProblemException::notFound);
        }
    }

    /** Of every kind, in their order. */
    static List<KindCount> counts(Collection<Found> found) {
        var counted = found.stream().collect(groupingBy(Found::kind, counting()));
        return EnumSet.allOf(SinceKind.class).stream()
                .map(kind -> new KindCount(kind, counted.getOrDefault(kind, 0L)))
                .toList();
    }

    Gathered gather(Viewer viewer, UUID session, SinceQuestion question) {
        var asked = ask(viewer, session, question);
        var cases = meetings.cases(viewer, session);
        var agenda = projects(cases);
        return new Gathered(
                asked.previous().orElse(null),
                asked.until(),
                asked.window().orElse(null),
                cases,
                asked.window()
                        .map(it -> Stream.concat(
                                        plans.of(List.of(viewer), it, agenda).stream(), all(viewer, it).stream())
                                .toList())
                        .orElse(List.of()),
                asked.window().map(it -> plans.unknown(viewer, it, agenda)).orElse(Set.of()));
    }

    /** What everyone who is in the room sees: an agreement, a case, a name that is hidden from one of them is not there. */
    Gathered gatherForRoom(Viewer viewer, UUID session, SinceQuestion question) {
        var asked = ask(viewer, session, question);
        var eyes = room.of(viewer, session);
        var cases = eyes.stream()
                .map(it -> meetings.cases(it, session))
                .reduce((mine, other) -> mine.stream().filter(other::contains).toList())
                .orElse(List.of());
        var found = asked.window()
                .map(window -> Stream.concat(
                                plans.of(eyes, window, projects(cases)).stream(),
                                eyes.stream()
                                        .map(it -> all(it, window))
                                        .reduce(Changes::both)
                                        .orElse(List.of())
                                        .stream())
                        .toList())
                .orElse(List.of());
        return new Gathered(
                asked.previous().orElse(null), asked.until(), asked.window().orElse(null), cases, found, Set.of());
    }

    private static Set<UUID> projects(List<OnAgenda> cases) {
        return cases.stream().flatMap(it -> it.projects().stream()).collect(Collectors.toSet());
    }

    private record Question(LocalDate until, Optional<Meeting> previous, Optional<Window> window) {}

    private Question ask(Viewer viewer, UUID session, SinceQuestion question) {
        var today = DutchDays.today(clock);
        // A question that makes no sense is refused as such, whether the session is there or not.
        question.check(today);
        var meeting = meetings.find(viewer, session).orElseThrow(ProblemException::notFound);
        var over = meeting.date().isBefore(today);
        var until = over ? meeting.date() : today;
        question.check(until);
        var previous = meetings.heldBefore(meeting, today);
        var members = platforms
                .findTable(meeting.table())
                .orElseThrow(ProblemException::notFound)
                .members();
        var window = Optional.ofNullable(question.since)
                .or(() -> previous.map(Meeting::date))
                .map(since -> new Window(meeting.id(), meeting.table(), members, since, until, over));
        return new Question(until, previous, window);
    }

    private List<Found> all(Viewer viewer, Window window) {
        return Stream.of(bottlenecks.of(viewer, window), jointCases.of(viewer, window), agreements.of(viewer, window))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Found> both(List<Found> mine, List<Found> other) {
        var theirs = other.stream().collect(toMap(Found::subject, Function.identity()));
        return mine.stream()
                .filter(it -> theirs.containsKey(it.subject()))
                .map(it -> {
                    var shared = new HashSet<>(it.parties());
                    shared.retainAll(theirs.getOrDefault(it.subject(), it).parties());
                    return it.with(Set.copyOf(shared));
                })
                .filter(it ->
                        it.kind() != SinceKind.CASE_SIGNED || !it.parties().isEmpty())
                .toList();
    }
}
