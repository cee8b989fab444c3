package nl.rits.parties.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.rits.parties.register.Register;
import nl.rits.parties.register.Today;

/** Who stands in for whom. What was accepted is told to the other services, and holds here from the same moment. */
@ApplicationScoped
class Deputies implements PanacheRepositoryBase<Deputy, UUID> {
    private static final String OPEN = "endedAt is null and until >= ?1";

    private final PersonRepository people;
    private final Register register;
    private final Clock clock;
    private final Today today;

    Deputies(PersonRepository people, Register register, Clock clock, Today today) {
        this.people = people;
        this.register = register;
        this.clock = clock;
        this.today = today;
    }

    /** Running, or still to begin; by the person who is away. */
    List<DeputyView> standingInFor(Collection<UUID> persons) {
        return persons.isEmpty()
                ? List.of()
                : views(list(OPEN + " and person in ?2 order by from, id", today.date(), persons));
    }

    /** Running, or still to begin; by the person who stands in, or was asked to. */
    List<DeputyView> askedOf(UUID deputy) {
        return views(list(OPEN + " and deputy = ?2 order by from, id", today.date(), deputy));
    }

    /** Another that was asked for some of the same days. */
    List<DeputyView> overlapping(Deputy asked) {
        return views(list(
                "endedAt is null and person = ?1 and from <= ?2 and until >= ?3 and id <> ?4",
                asked.person,
                asked.until,
                asked.from,
                asked.id));
    }

    DeputyView view(Deputy deputy) {
        return views(List.of(deputy)).getFirst();
    }

    void accept(Deputy deputy, String account) {
        deputy.account = account;
        flush();
        register.tell(deputy.state());
    }

    void end(Deputy deputy) {
        deputy.endedAt = clock.instant();
        flush();
        if (deputy.isAccepted()) {
            register.tell(deputy.state());
        }
    }

    /** Whoever leaves a party stands in for nobody there, and nobody for it. */
    void endAllOf(Person person) {
        list("endedAt is null and (person = ?1 or deputy = ?1)", person.id()).forEach(this::end);
    }

    private List<DeputyView> views(List<Deputy> found) {
        var ids = new HashSet<UUID>();
        found.forEach(each -> ids.addAll(Set.of(each.person, each.deputy)));
        Map<UUID, Person> known = new HashMap<>();
        if (!ids.isEmpty()) {
            people.list("id in ?1", ids).forEach(person -> known.put(person.id(), person));
        }
        return found.stream().map(each -> DeputyView.of(each, known)).toList();
    }
}
