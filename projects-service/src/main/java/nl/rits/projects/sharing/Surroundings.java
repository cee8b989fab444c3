package nl.rits.projects.sharing;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.rits.foundation.sharing.Circle;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.projects.planning.Tolerance;

/** The platforms around a project: who its circles are, how far sides may differ, and what is shown by default. */
public record Surroundings(
        Set<UUID> regions,
        Set<UUID> locals,
        Set<UUID> stewardTables,
        Tolerance tolerance,
        Map<FieldGroup, Set<Circle>> defaults) {}
