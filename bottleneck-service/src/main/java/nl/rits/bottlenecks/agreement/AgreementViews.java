package nl.rits.bottlenecks.agreement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.rits.bottlenecks.agreement.AgreementView.AgreementBottleneck;
import nl.rits.bottlenecks.agreement.AgreementView.AgreementChapter;
import nl.rits.bottlenecks.agreement.AgreementView.AgreementSession;
import nl.rits.bottlenecks.agreement.AgreementView.AgreementTable;
import nl.rits.bottlenecks.agreement.AgreementView.Side;
import nl.rits.bottlenecks.bottleneck.BottleneckState;
import nl.rits.bottlenecks.bottleneck.SharedBottlenecks;
import nl.rits.bottlenecks.known.KnownParties;
import nl.rits.bottlenecks.known.KnownPlatform;
import nl.rits.bottlenecks.known.KnownPlatforms;
import nl.rits.bottlenecks.known.PartyRef;
import nl.rits.bottlenecks.ladder.BusinessDays;
import nl.rits.bottlenecks.ladder.Ladders;
import nl.rits.bottlenecks.table.Meetings;
import nl.rits.bottlenecks.text.Texts;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.time.DutchDays;
import org.jspecify.annotations.Nullable;

/** Words and names around agreements that a viewer was already found to see; a page of them in a few queries. */
@ApplicationScoped
class AgreementViews {

    private final KnownParties parties;
    private final KnownPlatforms platforms;
    private final SharedBottlenecks bottlenecks;
    private final Meetings meetings;
    private final Ladders ladders;
    private final AgreementHistory history;
    private final Clock clock;

    AgreementViews(
            KnownParties parties,
            KnownPlatforms platforms,
            SharedBottlenecks bottlenecks,
            Meetings meetings,
            Ladders ladders,
            AgreementHistory history,
            Clock clock) {
        this.parties = parties;
        this.platforms = platforms;
        this.bottlenecks = bottlenecks;
        this.meetings = meetings;
        this.ladders = ladders;
        this.history = history;
        this.clock = clock;
    }

    AgreementView of(Agreement agreement, Viewer viewer) {
        return of(List.of(agreement), viewer).getFirst();
    }

    List<AgreementView> of(Collection<Agreement> agreements, Viewer viewer) {
        var states = agreements.stream().map(Agreement::state).toList();
        var stories = history.stories(states.stream().map(AgreementState::id).toList());
        var about = states.stream()
                .map(AgreementState::bottleneck)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var around = new Around(
                viewer,
                parties.refs(partiesIn(states, stories)),
                platforms.findTables().stream().collect(toMap(KnownPlatform::id, Function.identity())),
                meetings.findAll(
                        states.stream().map(AgreementState::session).distinct().toList()),
                bottlenecks.find(viewer, about).stream()
                        .map(it -> it.state())
                        .collect(toMap(BottleneckState::id, BottleneckState::title)),
                stories.stream().collect(groupingBy(AgreementHistory.Entry::agreement)),
                DutchDays.today(clock),
                new HashMap<>());
        return states.stream().map(state -> view(state, around)).toList();
    }

    /** What the page needs, read once. @param above the next table of each, as far as it was asked */
    private record Around(
            Viewer viewer,
            Map<UUID, PartyRef> parties,
            Map<UUID, KnownPlatform> tables,
            Map<UUID, Meetings.Meeting> meetings,
            Map<UUID, String> titles,
            Map<UUID, List<AgreementHistory.Entry>> stories,
            LocalDate today,
            Map<UUID, Optional<UUID>> above) {

        PartyRef party(UUID id) {
            return Objects.requireNonNull(parties.get(id));
        }

        @Nullable
        AgreementTable table(@Nullable UUID id) {
            var table = id == null ? null : tables.get(id);
            return table == null ? null : new AgreementTable(table.id(), table.name());
        }
    }

    private AgreementView view(AgreementState state, Around around) {
        var table = around.tables().get(state.table());
        var standing = AgreementStanding.of(state, around.viewer(), table == null ? null : table.chair());
        var meeting = around.meetings().get(state.session());
        var overdue = state.isOverdue(around.today());
        var next = overdue && state.escalateAfter() != null
                ? around.above()
                        .computeIfAbsent(state.table(), it -> ladders.next(it, List.of()))
                        .orElse(null)
                : null;
        return new AgreementView(
                state.id(),
                state.version(),
                state.wording(),
                state.what(),
                state.status(),
                state.due(),
                BusinessDays.between(around.today(), state.due()),
                overdue,
                sides(state, state.owners(), around),
                sides(state, state.counterparts(), around),
                table == null ? new AgreementTable(state.table(), "–") : new AgreementTable(table.id(), table.name()),
                meeting == null
                        ? new AgreementSession(state.session(), null, state.due())
                        : new AgreementSession(meeting.id(), meeting.number(), meeting.date()),
                bottleneck(state, around),
                state.evidence(),
                state.link(),
                state.agreedOn(),
                state.doneOn(),
                state.madeAt(),
                overdue ? state.escalateAfter() : null,
                around.table(next),
                around.stories().getOrDefault(state.id(), List.of()).stream()
                        .map(entry -> chapter(entry, around))
                        .toList(),
                standing.may(state, around.viewer().party()));
    }

    private static List<Side> sides(AgreementState state, List<UUID> parties, Around around) {
        var accepted = state.accepted().stream().collect(toMap(Acceptance::party, Acceptance::at, (one, _) -> one));
        return parties.stream()
                .map(party -> new Side(around.party(party), accepted.get(party)))
                .toList();
    }

    private static @Nullable AgreementBottleneck bottleneck(AgreementState state, Around around) {
        var id = state.bottleneck();
        var title = id == null ? null : around.titles().get(id);
        return id == null || title == null ? null : new AgreementBottleneck(id, title);
    }

    private static AgreementChapter chapter(AgreementHistory.Entry entry, Around around) {
        var table = around.table(entry.table());
        return new AgreementChapter(
                entry.at(),
                entry.actor() == null ? null : around.party(entry.actor()),
                Texts.of(around.viewer().language(), "agreement." + entry.what(), table == null ? "–" : table.name()),
                entry.what(),
                entry.reason());
    }

    private static Collection<UUID> partiesIn(List<AgreementState> states, List<AgreementHistory.Entry> stories) {
        var ids = new HashSet<UUID>();
        states.forEach(state -> ids.addAll(state.parties()));
        stories.stream()
                .map(AgreementHistory.Entry::actor)
                .filter(Objects::nonNull)
                .forEach(ids::add);
        return ids;
    }
}
