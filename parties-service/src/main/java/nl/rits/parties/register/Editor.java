package nl.rits.parties.register;

import java.util.UUID;
import nl.rits.foundation.identity.Viewer;
import org.jspecify.annotations.Nullable;

/** Who changes something: an account for a party, or Rits itself. Never the name of a person. */
public record Editor(@Nullable UUID party, @Nullable String account) {
    /** When a date passed, or the demo was loaded. */
    public static final Editor RITS = new Editor(null, null);

    public static Editor of(Viewer viewer) {
        return new Editor(viewer.party(), viewer.account());
    }
}
