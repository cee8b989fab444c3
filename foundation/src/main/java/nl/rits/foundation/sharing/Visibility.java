package nl.rits.foundation.sharing;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which field groups one viewer sees of one thing.
 *
 * @param mask bit n is set when the group with ordinal n is seen
 */
public record Visibility(int mask) {
    public static final Visibility NONE = new Visibility(0);

    public static Visibility of(FieldGroup... groups) {
        var mask = 0;
        for (var group : groups) {
            mask |= group.bit();
        }
        return new Visibility(mask);
    }

    public boolean sees(FieldGroup group) {
        return (mask & group.bit()) != 0;
    }

    /** The value, or null (so absent in the answer) when the group is not shared with the viewer. */
    public <T> @Nullable T show(FieldGroup group, Supplier<? extends @Nullable T> value) {
        return sees(group) ? value.get() : null;
    }

    /** The groups among the relevant ones that are withheld, so that a screen can say "not shared with you". */
    public List<FieldGroup> hidden(FieldGroup... relevant) {
        return Stream.of(relevant).filter(group -> !sees(group)).toList();
    }

    public Visibility and(Visibility other) {
        return new Visibility(mask & other.mask);
    }

    public Visibility or(Visibility other) {
        return new Visibility(mask | other.mask);
    }
}
