package nl.rits.projects.sharing;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rits.foundation.sharing.FieldGroup;

/**
 * What of a project changes for the same eyes: of each is kept when it last changed, and who sees it hears that it did. The order is
 * that of {@code project.group_at}: add at the end, never in between.
 */
public enum SharedPart {
    CORE(FieldGroup.CORE),
    STATUS(FieldGroup.STATUS),
    MUNICIPAL_PLANNING(FieldGroup.MUNICIPAL_PLANNING),
    MARKET_PLANNING(FieldGroup.MARKET_PLANNING),
    PROGRAMME(FieldGroup.PROGRAMME),
    /** What homes cost is told line by line of the programme. */
    FINANCE(FieldGroup.FINANCE, FieldGroup.PROGRAMME),
    BOTTLENECKS(FieldGroup.BOTTLENECKS),
    CONTACTS(FieldGroup.CONTACTS),
    NOTES(FieldGroup.NOTES),
    /** The exact number of homes, which fewer see than CORE. */
    EXACT(),
    /** Who builds which homes: seen by who sees both the homes and who takes part. */
    BUILDERS(FieldGroup.PROGRAMME, FieldGroup.MUNICIPAL_PLANNING);

    /** All of them must be seen; of the exact number of homes none decides. */
    public final List<FieldGroup> through;

    SharedPart(FieldGroup... through) {
        this.through = List.of(through);
    }

    public int bit() {
        return 1 << ordinal();
    }

    public static Set<SharedPart> of(int bits) {
        return Stream.of(values())
                .filter(it -> (bits & it.bit()) != 0)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(SharedPart.class)));
    }
}
