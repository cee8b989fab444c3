package nl.rits.bottlenecks.lobby;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rits.bottlenecks.bottleneck.Actor;
import nl.rits.bottlenecks.bottleneck.Casebook;
import nl.rits.bottlenecks.bottleneck.Versions;
import nl.rits.bottlenecks.known.KnownProjects;
import nl.rits.bottlenecks.known.Rows;
import nl.rits.bottlenecks.search.Listing;
import nl.rits.bottlenecks.search.Where;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.outbox.Event;
import nl.rits.foundation.outbox.Outbox;
import nl.rits.foundation.sharing.Principal;
import nl.rits.foundation.sharing.PrincipalNumbers;
import org.jspecify.annotations.Nullable;

/** Lobby points, their versions and events. What a user reaches goes through the methods that take a viewer. */
@ApplicationScoped
public class LobbyBook implements PanacheRepositoryBase<LobbyPoint, UUID> {

    /** For use in SQL on a row {@code l} of lobby_point, with the parameter of {@link KnownProjects#array}. */
    public static final String SEEN = "l.audience && cast(:principals as integer[])";

    private final Versions versions;
    private final Outbox outbox;
    private final PrincipalNumbers numbers;
    private final Weights weights;
    private final jakarta.enterprise.event.Event<LobbyHappened> listeners;

    LobbyBook(
            Versions versions,
            Outbox outbox,
            PrincipalNumbers numbers,
            Weights weights,
            jakarta.enterprise.event.Event<LobbyHappened> listeners) {
        this.versions = versions;
        this.outbox = outbox;
        this.numbers = numbers;
        this.weights = weights;
        this.listeners = listeners;
    }

    Optional<LobbyPoint> find(Viewer viewer, UUID id) {
        return one(viewer, id, "");
    }

    /** Locked until the end of the transaction: changes follow each other. */
    Optional<LobbyPoint> findForChange(Viewer viewer, UUID id) {
        return one(viewer, id, " for update");
    }

    private Optional<LobbyPoint> one(Viewer viewer, UUID id, String lock) {
        var query = getEntityManager()
                .createNativeQuery(
                        "select l.* from lobby_point l where l.id = :id and " + SEEN + lock, LobbyPoint.class)
                .setParameter("id", id)
                .setParameter("principals", KnownProjects.array(viewer));
        return Rows.of(query, LobbyPoint.class).stream().findFirst();
    }

    List<LobbyPoint> list(Viewer viewer, LobbySearch.Wanted wanted, int offset, int limit) {
        return listing().page(where(viewer, wanted), wanted.orderBy(), offset, limit);
    }

    long count(Viewer viewer, LobbySearch.Wanted wanted) {
        return listing().count(where(viewer, wanted));
    }

    private Listing<LobbyPoint> listing() {
        return new Listing<>(getEntityManager(), LobbyPoint.class, "l", "lobby_point l");
    }

    private static Where where(Viewer viewer, LobbySearch.Wanted wanted) {
        return new Where().and(SEEN, "principals", KnownProjects.array(viewer)).and(wanted.where());
    }

    /** How many points that the viewer reads there are of each cause. */
    Map<String, Long> causesOf(Viewer viewer) {
        var query = getEntityManager()
                .createNativeQuery(
                        "select l.cause, count(*) from lobby_point l where " + SEEN + " group by l.cause", Tuple.class)
                .setParameter("principals", KnownProjects.array(viewer));
        return Rows.of(query, Tuple.class).stream()
                .collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, Long.class)));
    }

    LobbyPoint draft(
            UUID id, UUID table, String cause, String title, String asked, Addressee of, Actor by, Instant at) {
        var point = new LobbyPoint();
        point.id = id;
        point.table = table;
        point.cause = cause;
        point.party = by.party();
        point.madeAt = at;
        point.say(title, asked, of, by.party(), at);
        keep(point, LobbyEvent.DRAFTED, by, at);
        return point;
    }

    void submit(LobbyPoint point, Actor by, LocalDate on, Instant at) {
        point.submit(weights.seenAt(point.table).getOrDefault(point.cause, Weight.NOTHING), on);
        keep(point, LobbyEvent.SUBMITTED, by, at);
    }

    /** Made, signed by others and submitted in one go. @param on absent: it is a draft still */
    public void tell(
            UUID id,
            UUID table,
            String cause,
            String title,
            String asked,
            Addressee of,
            Actor by,
            List<Actor> signers,
            @Nullable LocalDate on,
            Instant at) {
        var point = draft(id, table, cause, title, asked, of, by, at);
        signers.forEach(signer -> {
            point.sign(signer.party(), at);
            keep(point, LobbyEvent.SIGNED, signer, at);
        });
        if (on != null) {
            submit(point, by, on, at);
        }
    }

    /** Whoever signed the words of before hears it. */
    void reword(LobbyPoint point, String title, String asked, Addressee of, Actor by, Instant at) {
        var signers = point.signers();
        point.say(title, asked, of, by.party(), at);
        keep(point, LobbyEvent.REWORDED, by, signers, at);
    }

    void keep(LobbyPoint point, LobbyEvent what, Actor by, Instant at) {
        keep(point, what, by, point.signers(), at);
    }

    private void keep(LobbyPoint point, LobbyEvent what, Actor by, Set<UUID> signers, Instant at) {
        point.version++;
        point.changedAt = at;
        var audience = audience(point);
        point.audience = numbers.numbers(audience);
        persistAndFlush(point);
        versions.add(new Versions.Version("lobby_point", point.id, point.version, at, state(point), what, by));
        outbox.publish(Event.of(
                Casebook.TOPIC, point.id, LobbyChanged.TYPE, new LobbyChanged(point.id, point.table, audience, at)));
        listeners.fire(new LobbyHappened(point.id, point.version, point.title, what, by.party(), signers, at));
    }

    /** Its table; and the governments of which it may be asked, once it was. */
    private static Set<String> audience(LobbyPoint point) {
        var audience = new LinkedHashSet<String>();
        audience.add(Principal.table(point.table));
        if (point.submittedOn != null) {
            audience.add(Principal.GOVERNMENT);
        }
        return audience;
    }

    /** State of one version, as the history keeps it. */
    private record State(
            UUID table,
            int wording,
            String cause,
            String title,
            String asked,
            Addressee addressee,
            LobbyStatus status,
            List<LobbyPoint.Signature> signatures,
            @Nullable Weight frozen,
            @Nullable LocalDate submittedOn,
            @Nullable String answer,
            @Nullable LocalDate answeredOn) {}

    private static State state(LobbyPoint it) {
        return new State(
                it.table,
                it.wording,
                it.cause,
                it.title,
                it.asked,
                it.addressee,
                it.status,
                it.signatures,
                it.frozen,
                it.submittedOn,
                it.answer,
                it.answeredOn);
    }
}
