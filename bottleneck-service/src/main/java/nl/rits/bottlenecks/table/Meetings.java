package nl.rits.bottlenecks.table;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.rits.bottlenecks.bottleneck.Bottleneck;
import nl.rits.bottlenecks.bottleneck.SharedBottlenecks;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.sharing.Principal;
import org.jspecify.annotations.Nullable;

/** Sessions as other packages may know them. */
@ApplicationScoped
public class Meetings {

    private final SessionRepository sessions;
    private final CaseRepository cases;
    private final SharedBottlenecks shared;

    Meetings(SessionRepository sessions, CaseRepository cases, SharedBottlenecks shared) {
        this.sessions = sessions;
        this.cases = cases;
        this.shared = shared;
    }

    /** @param number absent of a reference date, at which nothing is agreed */
    public record Meeting(UUID id, UUID table, @Nullable Integer number, LocalDate date) {}

    /** Empty for what is not there and for who does not sit at its table. */
    public Optional<Meeting> find(Viewer viewer, UUID id) {
        return sessions.findByIdOptional(id)
                .filter(session -> viewer.principals().contains(Principal.table(session.table)))
                .map(Meetings::meeting);
    }

    /** Their days and numbers, whoever asks. */
    public Map<UUID, Meeting> findAll(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : sessions.list("id in ?1", List.copyOf(ids)).stream()
                        .map(Meetings::meeting)
                        .collect(Collectors.toMap(Meeting::id, Function.identity()));
    }

    /** The last one of the same table that was held: before that day, and before today. */
    public Optional<Meeting> heldBefore(Meeting meeting, LocalDate today) {
        var day = meeting.date().isBefore(today) ? meeting.date() : today;
        return sessions.lastHeld(meeting.table(), day).map(Meetings::meeting);
    }

    /** A bottleneck on the agenda. @param projects of it, also those that the viewer does not know of */
    public record OnAgenda(UUID id, UUID bottleneck, Set<UUID> projects) {}

    /** Those that the viewer sees, in the order of their ids. */
    public List<OnAgenda> cases(Viewer viewer, UUID session) {
        var all = cases.ofSession(session);
        var seen = shared.find(viewer, all.stream().map(it -> it.bottleneck).toList()).stream()
                .map(Bottleneck::state)
                .collect(Collectors.toMap(it -> it.id(), it -> Set.copyOf(it.projects())));
        return all.stream()
                .filter(it -> seen.containsKey(it.bottleneck))
                .map(it -> new OnAgenda(it.id, it.bottleneck, Objects.requireNonNull(seen.get(it.bottleneck))))
                .sorted(Comparator.comparing(OnAgenda::id))
                .toList();
    }

    private static Meeting meeting(Session session) {
        return new Meeting(session.id, session.table, session.number, session.date);
    }
}
