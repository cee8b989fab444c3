package nl.rits.projects.sharing;

import java.util.Set;
import java.util.UUID;
import nl.rits.projects.planning.Tolerance;

/** The platforms around a project: who its circles are, and how far sides may differ. */
public record Surroundings(Set<UUID> regions, Set<UUID> locals, Set<UUID> stewardTables, Tolerance tolerance) {}
