package nl.rits.parties.platform;

import java.util.UUID;

/** A platform as others mention it. */
public record PlatformRef(UUID id, String name, PlatformKind kind) {}
