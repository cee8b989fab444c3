package nl.rits.projects.statement;

import java.io.Serializable;
import java.util.UUID;

/** A party says one thing about a project. */
public record StatementKey(UUID project, UUID party) implements Serializable {}
