package nl.rits.parties.person;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import nl.rits.foundation.identity.CurrentViewer;

/** Which person is asking. */
@RequestScoped
public class Accounts {
    private final CurrentViewer viewer;
    private final PersonRepository people;

    Accounts(CurrentViewer viewer, PersonRepository people) {
        this.viewer = viewer;
        this.people = people;
    }

    /** The user name with which the person signed in. */
    String name() {
        return Optional.ofNullable(viewer.token().<String>getClaim("preferred_username"))
                .orElse(viewer.get().account());
    }

    /** Of whichever party; none: nobody entered it. */
    public Optional<Person> person() {
        return people.findByAccount(name());
    }

    /** And acts now for the party of that person. */
    boolean isMe(Person person) {
        return person.data().account().equals(name())
                && person.data().party().equals(viewer.get().party());
    }
}
