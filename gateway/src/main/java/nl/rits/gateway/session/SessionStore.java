package nl.rits.gateway.session;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.pubsub.PgSubscriber;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Tuple;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** The sessions in PostgreSQL, shared by all instances of the gateway. A deletion is told to all of them. */
@ApplicationScoped
public class SessionStore {

    /** Tokens as they were stored, and until when the session may go on without a sign of life. */
    record Stored(AuthorizationCodeTokens tokens, OffsetDateTime endsAt) {}

    private static final Logger LOG = Logger.getLogger(SessionStore.class);
    private static final String ENDED = "session_ended";
    private static final String TABLE = """
            create table if not exists session (
                key_hash bytea primary key,
                -- session of the identity provider, for a sign-out that starts there
                sid text,
                account text,
                tokens bytea not null,
                made_at timestamptz not null default now(),
                ends_at timestamptz not null);
            create index if not exists session_sid on session (sid);
            create index if not exists session_ends_at on session (ends_at)""";

    private final Vertx vertx;
    private final TokenSeal seal;
    private final Duration idle;
    private final Duration longest;
    private final PgConnectOptions address;
    private final Pool pool;
    private volatile Consumer<String> endedListener = _ -> {};
    private volatile boolean ready;

    SessionStore(Vertx vertx, SessionSettings settings) {
        this.vertx = vertx;
        this.seal = new TokenSeal(settings.secret());
        this.idle = settings.idle();
        this.longest = settings.longest();
        var database = settings.database();
        this.address = PgConnectOptions.fromUri(database.url().replaceFirst("^jdbc:", ""))
                .setUser(database.user())
                .setPassword(database.password())
                .setCachePreparedStatements(true);
        this.pool = PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(8).setConnectionTimeout(3))
                .connectingTo(address)
                .using(vertx)
                .build();
    }

    void start(@Observes StartupEvent event) {
        prepare();
        var listener = PgSubscriber.subscriber(vertx, address)
                .reconnectPolicy(attempt -> Math.min(10_000L, 250L * (attempt + 1)));
        listener.channel(ENDED).handler(id -> endedListener.accept(id));
        listener.connect().onFailure(e -> LOG.warn("no word of sessions ended elsewhere yet", e));
        vertx.setPeriodic(Duration.ofMinutes(10).toMillis(), _ -> sweep());
    }

    @PreDestroy
    void close() {
        pool.close();
    }

    /** The database may come up later than the gateway. */
    private void prepare() {
        pool.query(TABLE).execute().onSuccess(_ -> ready = true).onFailure(e -> {
            LOG.warnf("session database not ready: %s", e.getMessage());
            vertx.setTimer(1000, _ -> prepare());
        });
    }

    boolean isReady() {
        return ready;
    }

    /** Called with the id of each session that ended, here or at another instance. */
    void onEnded(Consumer<String> listener) {
        endedListener = listener;
    }

    Future<Optional<Stored>> find(String key) {
        return pool.preparedQuery("select tokens, ends_at from session where key_hash = $1 and ends_at > now()")
                .execute(Tuple.of(Buffer.buffer(TokenSeal.hash(key))))
                .map(rows -> {
                    if (rows.size() == 0) {
                        return Optional.empty();
                    }
                    var row = rows.iterator().next();
                    try {
                        var opened = seal.open(key, row.getBuffer(0).getBytes());
                        return Optional.of(
                                new Stored(tokens(new JsonObject(Buffer.buffer(opened))), row.getOffsetDateTime(1)));
                    } catch (GeneralSecurityException e) {
                        LOG.warn("a session could not be opened: the secret changed, or its row did", e);
                        return Optional.empty();
                    }
                });
    }

    /** A new session, or new tokens of one. */
    Future<Void> save(String key, AuthorizationCodeTokens tokens) {
        var claims = Account.claims(tokens.getIdToken());
        var now = OffsetDateTime.now(ZoneOffset.UTC);
        return pool.preparedQuery("""
                        insert into session (key_hash, sid, account, tokens, made_at, ends_at)
                        values ($1, $2, $3, $4, $5, $6)
                        on conflict (key_hash) do update set tokens = excluded.tokens,
                            ends_at = least(excluded.ends_at, session.made_at + make_interval(secs => $7))""")
                .execute(Tuple.of(
                        Buffer.buffer(TokenSeal.hash(key)),
                        claims.getString("sid"),
                        claims.getString("sub"),
                        Buffer.buffer(seal.seal(key, json(tokens).toBuffer().getBytes())),
                        now,
                        now.plus(idle),
                        (double) longest.toSeconds()))
                .mapEmpty();
    }

    Future<Void> delete(String key) {
        return pool.preparedQuery("""
                        with gone as (delete from session where key_hash = $1 returning key_hash)
                        select pg_notify('session_ended', encode(key_hash, 'hex')) from gone""")
                .execute(Tuple.of(Buffer.buffer(TokenSeal.hash(key))))
                .mapEmpty();
    }

    /** Ends what the identity provider says has ended. */
    Future<Integer> deleteBySid(String sid) {
        return pool.preparedQuery("""
                        with gone as (delete from session where sid = $1 returning key_hash)
                        select pg_notify('session_ended', encode(key_hash, 'hex')) from gone""").execute(Tuple.of(sid)).map(rows -> rows.size());
    }

    private void sweep() {
        pool.query("delete from session where ends_at < now()")
                .execute()
                .onFailure(e -> LOG.warn("sessions not swept", e));
    }

    static String id(String key) {
        return HexFormat.of().formatHex(TokenSeal.hash(key));
    }

    private static JsonObject json(AuthorizationCodeTokens tokens) {
        return new JsonObject()
                .put("id", tokens.getIdToken())
                .put("access", tokens.getAccessToken())
                .put("refresh", tokens.getRefreshToken())
                .put("expiresIn", tokens.getAccessTokenExpiresIn())
                .put("scope", tokens.getAccessTokenScope());
    }

    private static AuthorizationCodeTokens tokens(JsonObject json) {
        return new AuthorizationCodeTokens(
                json.getString("id"),
                json.getString("access"),
                json.getString("refresh"),
                json.getLong("expiresIn"),
                json.getString("scope"));
    }
}
