package nl.rits.parties.person;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rits.foundation.identity.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whom someone asks to stand in; anything may be missing or wrong until {@link DeputyRules} found no fault.
 *
 * @param person who is away
 * @param deputy who stands in
 * @param roles which are lent; absent: all that the asker has
 */
@Schema(description = "Wie u vraagt om waar te nemen, van welke dag tot en met welke dag.")
public record DeputyEntry(
        @Nullable UUID person,
        @Nullable UUID deputy,
        @Nullable List<@Nullable Role> roles,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {}
