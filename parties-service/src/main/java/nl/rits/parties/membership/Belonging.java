package nl.rits.parties.membership;

import java.util.UUID;
import nl.rits.parties.platform.PlatformKind;

/** That a party belongs to a platform now: a membership that is in force, without its dates. */
public record Belonging(UUID platform, PlatformKind kind, MembershipRole role) {}
