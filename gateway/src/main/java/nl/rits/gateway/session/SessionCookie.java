package nl.rits.gateway.session;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.ServerCookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The one cookie of the portal. The library for the login protocol has a fixed name for it; outside it is called
 * {@code __Host-rits-session} where TLS is, so that no other host or path can set it.
 */
@ApplicationScoped
public class SessionCookie {

    private static final String INSIDE = "q_session";

    private static final String PLAIN = "rits-session";

    private final String outside;
    private final boolean secure;

    @Inject
    SessionCookie(SessionSettings settings) {
        this(settings.publicUrl().toString());
    }

    SessionCookie(String publicUrl) {
        this.secure = publicUrl.startsWith("https:");
        this.outside = secure ? "__Host-" + PLAIN : PLAIN;
    }

    /** Renames the cookie on its way in and out. Goes before anything that reads cookies. */
    public void rename(RoutingContext rc) {
        var headers = rc.request().headers();
        var sent = headers.getAll(HttpHeaders.COOKIE);
        if (!sent.isEmpty()) {
            var kept = new ArrayList<String>();
            for (var pair : String.join("; ", sent).split(";")) {
                var cookie = pair.strip();
                if (cookie.startsWith(outside + "=")) {
                    kept.add(INSIDE + cookie.substring(outside.length()));
                } else if (!cookie.startsWith(INSIDE) && !cookie.startsWith(PLAIN)) {
                    kept.add(cookie);
                }
            }
            headers.remove(HttpHeaders.COOKIE);
            if (!kept.isEmpty()) {
                headers.set(HttpHeaders.COOKIE, String.join("; ", kept));
            }
        }
        rc.addHeadersEndHandler(_ -> renameAnswer(rc));
    }

    static @Nullable String key(HttpServerRequest request) {
        var cookie = request.getCookie(INSIDE);
        return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
    }

    /** Takes the cookie away from the browser. */
    static void clear(RoutingContext rc) {
        rc.response().removeCookie(INSIDE, true);
    }

    /** The cookies of others in this request, as a header; empty when there are none. */
    public static String others(HttpServerRequest request) {
        var others = new ArrayList<String>();
        for (var cookie : request.cookies()) {
            if (!cookie.getName().startsWith("q_")) {
                others.add(cookie.getName() + "=" + cookie.getValue());
            }
        }
        return String.join("; ", others);
    }

    private void renameAnswer(RoutingContext rc) {
        if (!(rc.request().getCookie(INSIDE) instanceof ServerCookie cookie) || !cookie.isChanged()) {
            return;
        }
        var gone = cookie.getValue() == null || cookie.getValue().isEmpty() || cookie.getMaxAge() == 0;
        rc.response().removeCookie(INSIDE, false);
        rc.response()
                .addCookie(Cookie.cookie(outside, gone ? "" : cookie.getValue())
                        .setPath("/")
                        .setHttpOnly(true)
                        .setSecure(secure)
                        .setSameSite(CookieSameSite.STRICT)
                        .setMaxAge(gone ? 0 : cookie.getMaxAge()));
    }
}
