package nl.rits.foundation.identity;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.foundation.sharing.PrincipalNumbers;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The viewer of this request: the person in the access token, acting for one party. */
@RequestScoped
public class CurrentViewer {
    /** Chooses among the parties in the token. */
    public static final String PARTY_HEADER = "Rits-Party";

    private final SecurityIdentity identity;
    private final RoutingContext request;
    private final Principals principals;
    private final PrincipalNumbers numbers;
    private final Deputyships deputyships;
    private @Nullable Viewer viewer;

    CurrentViewer(
            SecurityIdentity identity,
            RoutingContext request,
            Principals principals,
            PrincipalNumbers numbers,
            Deputyships deputyships) {
        this.identity = identity;
        this.request = request;
        this.principals = principals;
        this.numbers = numbers;
        this.deputyships = deputyships;
    }

    /** Throws problem 401 without a login, 403 for a party that the person does not act for. */
    public Viewer get() {
        var known = viewer;
        if (known == null) {
            known = read();
            viewer = known;
        }
        return known;
    }

    private Viewer read() {
        var token = token();
        var membership = chosen(Organizations.of(token.getClaim("organization")));
        var roles = roles();
        var councillor = roles.contains(Role.COUNCILLOR);
        var carried = principals.of(membership.party(), membership.kind(), councillor);
        // Who sees less than the party may not do more for it either.
        var lent = councillor
                ? Lent.nothing()
                : deputyships.lent(token.getSubject(), membership.party(), Set.copyOf(roles));
        roles.addAll(lent.roles());
        return new Viewer(
                token.getSubject(),
                membership.party(),
                membership.kind(),
                Set.copyOf(roles),
                Set.copyOf(carried),
                numbers.numbers(carried),
                Languages.of(request.request().getHeader("Accept-Language")),
                lent);
    }

    /** The token behind this request, for what is not in a viewer, such as the person's name. */
    public JsonWebToken token() {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new ProblemException(401, "login-required");
        }
        return token;
    }

    /** Every party that the person may act for, in the order of the token's aliases. */
    public List<Organizations.Membership> memberships() {
        return Organizations.of(token().getClaim("organization"));
    }

    private Organizations.Membership chosen(List<Organizations.Membership> memberships) {
        var asked = request.request().getHeader(PARTY_HEADER);
        var found = asked == null
                ? memberships.stream().findFirst()
                : id(asked)
                        .flatMap(party -> memberships.stream()
                                .filter(membership -> membership.party().equals(party))
                                .findFirst());
        return found.orElseThrow(() -> new ProblemException(403, asked == null ? "no-party" : "party-not-yours"));
    }

    private Set<Role> roles() {
        var roles = EnumSet.noneOf(Role.class);
        identity.getRoles().forEach(claim -> Role.ofClaim(claim).ifPresent(roles::add));
        return roles;
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
