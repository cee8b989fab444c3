package nl.rits.foundation.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * That someone stands in for another of the same party. Ids only; what parties-service says of it, whole.
 *
 * @param person who is away: a person of parties-service
 * @param account of who stands in, as in the access token
 * @param roles lent; none: it ended
 * @param from first day
 * @param until last day
 */
public record Deputyship(
        UUID id,
        long version,
        UUID party,
        UUID person,
        String account,
        List<Role> roles,
        LocalDate from,
        LocalDate until) {
    public static final String TYPE = "nl.woningbouw.partijen.waarneming-gewijzigd.v1";

    public Deputyship {
        roles = List.copyOf(roles);
    }
}
