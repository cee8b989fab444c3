package nl.rits.foundation.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/** Principals as the small numbers that are kept in arrays on rows. */
@ApplicationScoped
public class PrincipalNumbers {
    /** In no special order; a principal that has no number yet gets one. */
    public int[] numbers(Collection<String> principals) {
        throw new UnsupportedOperationException("" + principals);
    }
}
