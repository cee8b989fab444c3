package nl.rits.gateway.session;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A signed-in browser, as this instance knows it; the database has the row. */
public final class Session {

    /** Something that lives no longer than the session, such as a live stream. */
    public interface Companion {

        /** The roles or parties of the person may be others from now on. */
        void accountChanged(Account account);

        void sessionEnded();
    }

    /** What an access token is worth, until when. */
    private record Grant(Account account, String accessToken, Instant trustedUntil, Instant endsAt) {}

    private final String id;
    private final Set<Companion> companions = ConcurrentHashMap.newKeySet();
    private volatile Grant grant;
    private volatile boolean ended;

    Session(String id, Account account, String accessToken, Instant trustedUntil, Instant endsAt) {
        this.id = id;
        this.grant = new Grant(account, accessToken, trustedUntil, endsAt);
    }

    /** Hash of the cookie's key: fit for logs and maps, useless as a cookie. */
    public String id() {
        return id;
    }

    public Account account() {
        return grant.account;
    }

    public String accessToken() {
        return grant.accessToken;
    }

    boolean isTrusted(Instant now) {
        return !ended && now.isBefore(grant.trustedUntil);
    }

    boolean isOver(Instant now) {
        return ended || !now.isBefore(grant.endsAt);
    }

    boolean isAlone() {
        return companions.isEmpty();
    }

    void renew(Account account, String accessToken, Instant trustedUntil, Instant endsAt) {
        var before = grant.account;
        grant = new Grant(account, accessToken, trustedUntil, endsAt);
        if (!before.roles().equals(account.roles()) || !before.organizations().equals(account.organizations())) {
            companions.forEach(companion -> companion.accountChanged(account));
        }
    }

    /** False when the session is over already. */
    public boolean join(Companion companion) {
        companions.add(companion);
        if (ended) {
            companions.remove(companion);
            return false;
        }
        return true;
    }

    public void leave(Companion companion) {
        companions.remove(companion);
    }

    public int companions() {
        return companions.size();
    }

    void end() {
        ended = true;
        companions.forEach(Companion::sessionEnded);
        companions.clear();
    }
}
