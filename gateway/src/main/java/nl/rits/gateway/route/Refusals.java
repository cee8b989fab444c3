package nl.rits.gateway.route;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.rits.gateway.problem.Problem;
import nl.rits.gateway.route.Patience.Turn;
import nl.rits.gateway.session.Account;
import nl.rits.gateway.session.Caller;
import nl.rits.gateway.session.Sessions;

/**
 * Refused requests are counted, shown to the operator, and slow down who goes on: guessing ids and addresses, or asking for
 * what was refused, pays less and less. Per account, and per address for who is not signed in.
 */
@ApplicationScoped
class Refusals {
    private static final String CALLER = "rits.refusals.caller";

    private record Known(String name, Optional<UUID> party) {}

    private final Sessions sessions;
    private final Patience patience;
    private final RefusalCounts counts = new RefusalCounts();
    private final Clock clock = Clock.systemUTC();

    Refusals(Sessions sessions, RouteSettings settings) {
        this.sessions = sessions;
        this.patience = new Patience(settings.refusals(), settings.refusalsWithin());
    }

    void routes(@Observes Router router, Vertx vertx) {
        router.get("/refusals").handler(this::show);
        vertx.setPeriodic(60_000, _ -> patience.sweep(System.nanoTime()));
    }

    /** Counts the answer to this request when it is a refusal, whoever gives it. */
    void watch(RoutingContext rc) {
        rc.addHeadersEndHandler(
                _ -> RefusalCounts.Kind.of(rc.response().getStatusCode()).ifPresent(kind -> count(rc, kind)));
    }

    /** From here on it is known who asks. Goes on now, later, or with a problem that is the same for all. */
    void inTurn(RoutingContext rc, Caller caller, Runnable goOn) {
        var known = known(rc, caller);
        rc.put(CALLER, known);
        switch (patience.turn(known.name(), System.nanoTime())) {
            case Turn.Now() -> goOn.run();
            case Turn.Later(var millis) ->
                rc.vertx().setTimer(millis, _ -> {
                    if (!rc.response().closed()) {
                        goOn.run();
                    }
                });
            case Turn.NotNow(var seconds) -> {
                rc.response().putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(seconds));
                Problem.TOO_MANY_REQUESTS.answer(rc);
            }
        }
    }

    private void count(RoutingContext rc, RefusalCounts.Kind kind) {
        var known = rc.<Known>get(CALLER);
        var who = known == null ? known(rc, new Caller.Anonymous()) : known;
        patience.refused(who.name(), System.nanoTime());
        counts.add(who.party(), kind, clock.instant());
    }

    private static Known known(RoutingContext rc, Caller caller) {
        return switch (caller) {
            case Caller.Anonymous _ -> new Known("address:" + Routes.address(rc.request()), Optional.empty());
            case Caller.Bearer bearer -> known(rc, bearer.account());
            case Caller.Browser browser -> known(rc, browser.session().account());
        };
    }

    private static Known known(RoutingContext rc, Account account) {
        return new Known("account:" + account.id(), account.acting(party(rc)).map(Account.Organization::party));
    }

    private static Optional<UUID> party(RoutingContext rc) {
        try {
            return Optional.ofNullable(rc.request().getHeader("Rits-Party")).map(UUID::fromString);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private void show(RoutingContext rc) {
        sessions.signedIn(rc, (account, _) -> show(rc, account));
    }

    private void show(RoutingContext rc, Account account) {
        if (!account.isAdministrator()) {
            Problem.FORBIDDEN.answer(rc);
            return;
        }
        var items = new JsonArray();
        counts.since(clock.instant())
                .forEach(line -> items.add(new JsonObject()
                        .put("party", line.party() == null ? null : line.party().toString())
                        .put("kind", line.kind().name())
                        .put("count", line.count())));
        rc.json(new JsonObject().put("hours", 24).put("items", items));
    }
}
