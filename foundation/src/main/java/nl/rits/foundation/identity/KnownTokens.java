package nl.rits.foundation.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Tokens whose signature was checked less than a minute ago. A screen asks many things with one token, and checking it costs
 * more than some of the answers. What was refused is not remembered, and nothing is remembered longer than it holds; a key
 * that is withdrawn is of no use any more within that minute.
 */
@ApplicationScoped
public class KnownTokens {
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST = 2_000;

    private final Cache<String, SecurityIdentity> known = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfter(Expiry.<String, SecurityIdentity>creating((token, identity) -> holds(identity)))
            .build();

    /** @param authorization the header as it came @param check reads and checks the token in it */
    public Uni<SecurityIdentity> identity(@Nullable String authorization, Supplier<Uni<SecurityIdentity>> check) {
        if (authorization == null) {
            return check.get();
        }
        var identity = known.getIfPresent(authorization);
        return identity != null
                ? Uni.createFrom().item(identity)
                : check.get().invoke(checked -> remember(authorization, checked));
    }

    private void remember(String authorization, @Nullable SecurityIdentity identity) {
        if (identity != null && holds(identity).isPositive()) {
            known.put(authorization, identity);
        }
    }

    private static Duration holds(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Duration.ZERO;
        }
        var left = Duration.between(Instant.now(), Instant.ofEpochSecond(token.getExpirationTime()));
        return left.compareTo(LONGEST) < 0 ? left : LONGEST;
    }
}
