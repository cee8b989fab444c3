package nl.rits.gateway.session;

/** Who asks. */
public sealed interface Caller {

    record Anonymous() implements Caller {}

    /** A program, or a person with a tool of their own, with an access token. */
    record Bearer(Account account, String accessToken) implements Caller {}

    /** A browser with a session cookie. */
    record Browser(Session session) implements Caller {}
}
