package nl.rits.foundation.logboek;

import jakarta.enterprise.context.RequestScoped;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** Whose personal data this request works with. */
@RequestScoped
public class DataSubjects {
    /** @param type what kind of id it is, e.g. {@code person} */
    record Subject(String type, String id) {}

    private final Set<Subject> subjects = new LinkedHashSet<>();

    /** Someone of whom data are kept, by the id of those data. */
    public void person(Object id) {
        subjects.add(new Subject("person", id.toString()));
    }

    /** Someone of whom only the account is known. */
    public void account(String id) {
        subjects.add(new Subject("account", id));
    }

    Set<Subject> all() {
        return Collections.unmodifiableSet(subjects);
    }
}
