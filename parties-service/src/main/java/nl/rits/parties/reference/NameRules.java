package nl.rits.parties.reference;

import java.util.Optional;
import nl.rits.foundation.problem.Fault;
import org.jspecify.annotations.Nullable;

/** What a name that people read must look like. */
public final class NameRules {
    public static final int LONGEST = 200;

    private NameRules() {}

    /** The fault in a name: absent, too long, or with characters that cannot be seen. */
    public static Optional<Fault> fault(String pointer, @Nullable String name) {
        if (name == null || name.isBlank()) {
            return Optional.of(Fault.at(pointer, "required"));
        }
        return textFault(pointer, name);
    }

    /** The same for a text that may be left out. */
    public static Optional<Fault> textFault(String pointer, @Nullable String text) {
        if (text != null && text.length() > LONGEST) {
            return Optional.of(Fault.at(pointer, "too-long", LONGEST));
        }
        if (text != null && text.codePoints().anyMatch(Character::isISOControl)) {
            return Optional.of(Fault.at(pointer, "control-characters"));
        }
        return Optional.empty();
    }
}
