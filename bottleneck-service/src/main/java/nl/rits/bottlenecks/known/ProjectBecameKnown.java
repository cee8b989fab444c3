package nl.rits.bottlenecks.known;

import java.util.UUID;

/** The own copy of a project is newer than before; in the transaction that made it so. */
public record ProjectBecameKnown(UUID project) {}
