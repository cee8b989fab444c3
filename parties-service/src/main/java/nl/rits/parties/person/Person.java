package nl.rits.parties.person;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import nl.rits.parties.reference.SearchText;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Someone who works with Rits for a party. Personal data: read by the own party and administrators only. */
@Entity
@NullUnmarked
public class Person {
    @Id
    UUID id;

    @Version
    long version;

    /** The user name with which the person signs in. */
    String account;

    String name;
    String search;

    @Nullable
    String email;

    @Nullable
    String function;

    UUID party;

    protected Person() {}

    public Person(UUID id, PersonData data) {
        this.id = id;
        become(data);
    }

    public UUID id() {
        return id;
    }

    public PersonData data() {
        return new PersonData(account, name, email, function, party);
    }

    void become(PersonData data) {
        account = data.account();
        name = data.name();
        search = SearchText.of(data.name());
        email = data.email();
        function = data.function();
        party = data.party();
    }
}
