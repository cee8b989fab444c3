package nl.rits.gateway.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

@ConfigMapping(prefix = "rits.session")
public interface SessionSettings {

    /** The address people use, without a slash at the end. With https, cookies are Secure and named {@code __Host-}. */
    URI publicUrl();

    /** Seals the tokens in the database together with the cookie's key; at least 32 characters. */
    String secret();

    Database database();

    /** The realm, as the gateway itself reaches it (not through its own front door). */
    URI identityUrl();

    String clientId();

    String clientSecret();

    /** Only access tokens meant for the services pass. */
    String audience();

    /** A session ends when nothing was asked for so long; the identity provider's own idle time may end it sooner. */
    @WithDefault("35M")
    Duration idle();

    @WithDefault("10H")
    Duration longest();

    /** For so long a request trusts what an earlier one looked up; a sign-out is told to all instances at once. */
    @WithDefault("60S")
    Duration trusted();

    interface Database {
        /** {@code jdbc:postgresql://host:port/name}. */
        String url();

        String user();

        String password();
    }
}
