package nl.rits.bottlenecks.table;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.sharing.Principal;
import org.jspecify.annotations.Nullable;

/** Sessions as other packages may know them. */
@ApplicationScoped
public class Meetings {

    private final SessionRepository sessions;

    Meetings(SessionRepository sessions) {
        this.sessions = sessions;
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

    private static Meeting meeting(Session session) {
        return new Meeting(session.id, session.table, session.number, session.date);
    }
}
