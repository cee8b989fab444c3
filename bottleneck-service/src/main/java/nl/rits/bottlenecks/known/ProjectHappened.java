package nl.rits.bottlenecks.known;

import java.time.Instant;

/**
 * Something happened to a project, told once per event, whatever the order in which events come.
 *
 * @param event CloudEvents id
 * @param at when it was recorded
 */
public record ProjectHappened(String event, Instant at, ProjectChanged project) {}
