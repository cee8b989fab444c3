package nl.rits.bottlenecks.table;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rits.bottlenecks.known.KnownParties;
import nl.rits.bottlenecks.known.KnownPlatform;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.foundation.sharing.PrincipalNumbers;

/** With whose eyes the screen of the room is looked at: everyone's who is there. */
@ApplicationScoped
public class RoomEyes {

    private final SessionAccess access;
    private final KnownParties parties;
    private final PrincipalNumbers numbers;

    RoomEyes(SessionAccess access, KnownParties parties, PrincipalNumbers numbers) {
        this.access = access;
        this.parties = parties;
        this.numbers = numbers;
    }

    /** The viewer's own, and those of all others in the room of a meeting that the viewer may read. */
    public List<Viewer> of(Viewer viewer, UUID id) {
        var session = access.read(viewer, id);
        if (session.isReferenceDate()) {
            throw ProblemException.conflict("no-agenda");
        }
        var others = others(viewer, session, access.table(session.table));
        return Stream.concat(Stream.of(viewer), others.stream()).toList();
    }

    /** Somebody who acts for each of the other parties, without any role: what everyone of it sees. */
    List<Viewer> others(Viewer viewer, Session session, KnownPlatform table) {
        var names = parties.refs(table.members());
        return present(session, table).stream()
                .filter(party -> !viewer.actsFor(party))
                .map(party -> {
                    var carried = parties.of(party, PartyKind.OTHER, false);
                    var ref = names.get(party);
                    var kind = ref == null ? PartyKind.OTHER : ref.kind();
                    return new Viewer("", party, kind, Set.of(), carried, numbers.numbers(carried), viewer.language());
                })
                .toList();
    }

    /** Who is there; those invited while nobody noted it. */
    static Set<UUID> present(Session session, KnownPlatform table) {
        return session.present() == null
                ? AgendaViews.invited(session, table)
                : Set.copyOf(Objects.requireNonNull(session.present()));
    }
}
