package nl.rits.bottlenecks.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.rits.bottlenecks.agreement.SharedAgreements;
import nl.rits.bottlenecks.bottleneck.Casebook;
import nl.rits.bottlenecks.bottleneck.SharedBottlenecks;
import nl.rits.bottlenecks.known.KnownProjects;
import nl.rits.bottlenecks.known.Rows;
import nl.rits.bottlenecks.lobby.LobbyBook;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.outbox.Event;
import nl.rits.foundation.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** Notifications, and who read them. What a person may no longer see is no longer told. */
@ApplicationScoped
class Notifications implements PanacheRepositoryBase<Notification, UUID> {

    static final String ADDED = "nl.woningbouw.knelpunten.melding-toegevoegd.v1";

    /** Councillors carry the id of the party, but not what its officials are told. */
    private static final String MINE =
            """
            n.party = :party and not :councillor and (n.role is null or n.role in (:roles))
            and (n.account is null or n.account = :account)
            and case when n.bottleneck is not null
                then exists (select from bottleneck b where b.id = n.bottleneck and\s""" + SharedBottlenecks.SEEN + """
                    )
                when n.session is not null or n.capacity is not null then true
                when n.agreement is not null
                then exists (select from agreement a where a.id = n.agreement and\s""" + SharedAgreements.SEEN + """
                    )
                when n.lobby is not null
                then exists (select from lobby_point l where l.id = n.lobby and\s""" + LobbyBook.SEEN + """
                    )
                else exists (
                    select from known_project p
                    where p.id = n.project and p.core_to && cast(:principals as integer[]))
                end""";

    private static final String UNREAD =
            " and not exists (select from notification_read r where r.notification = n.id and r.account = :account)";

    private final Outbox outbox;

    Notifications(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Data of {@link #ADDED}: that there is something to read, and whose facts it holds; no content. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Added(UUID id, UUID party, @Nullable String account, Instant at, List<Notification.Held> holds) {}

    /** The same notification twice is told once. */
    void tell(Notification notification) {
        if (findById(notification.id) != null) {
            return;
        }
        persistAndFlush(notification);
        outbox.publish(Event.of(
                Casebook.TOPIC,
                notification.id,
                ADDED,
                new Added(
                        notification.id,
                        notification.party,
                        notification.account,
                        notification.at,
                        notification.holds)));
    }

    /**
     * Whether this person had been told the like of a project not long before that moment, and had not read it yet. It asks
     * what was so then, so that an event that is read again has no other outcome.
     */
    boolean hadUnread(UUID party, String account, Kind kind, UUID project, Instant then, Duration quiet) {
        return (Long) getEntityManager()
                        .createNativeQuery("""
                                select count(*) from notification n
                                where n.party = :party and n.account = :account and n.kind = :kind
                                    and n.project = :project and n.at > :since and n.at <= :then
                                    and not exists (
                                        select from notification_read r
                                        where r.notification = n.id and r.account = :account and r.at <= :then)""", Long.class)
                        .setParameter("party", party)
                        .setParameter("account", account)
                        .setParameter("kind", kind.name())
                        .setParameter("project", project)
                        .setParameter("since", then.minus(quiet))
                        .setParameter("then", then)
                        .getSingleResult()
                > 0;
    }

    record Read(Notification notification, boolean read) {}

    List<Read> list(Viewer viewer, boolean unread, int offset, int limit) {
        var query = getEntityManager()
                .createNativeQuery(
                        "select n.id, exists (select from notification_read r where r.notification = n.id and r.account = :account)"
                                + " from notification n where " + MINE + (unread ? UNREAD : "")
                                + " order by n.at desc, n.id",
                        Tuple.class);
        parameters(viewer).forEach(query::setParameter);
        var rows = Rows.of(query.setFirstResult(offset).setMaxResults(limit), Tuple.class);
        var ids = rows.stream().map(row -> row.get(0, UUID.class)).toList();
        var found = new HashMap<UUID, Notification>();
        if (!ids.isEmpty()) {
            list("id in ?1", ids).forEach(notification -> found.put(notification.id, notification));
        }
        return rows.stream()
                .filter(row -> found.containsKey(row.get(0, UUID.class)))
                .map(row ->
                        new Read(Objects.requireNonNull(found.get(row.get(0, UUID.class))), row.get(1, Boolean.class)))
                .toList();
    }

    long count(Viewer viewer, boolean unread) {
        var query = getEntityManager()
                .createNativeQuery(
                        "select count(*) from notification n where " + MINE + (unread ? UNREAD : ""), Long.class);
        parameters(viewer).forEach(query::setParameter);
        return (Long) query.getSingleResult();
    }

    boolean isMine(Viewer viewer, UUID id) {
        var query = getEntityManager()
                .createNativeQuery("select count(*) from notification n where n.id = :id and " + MINE, Long.class)
                .setParameter("id", id);
        parameters(viewer).forEach(query::setParameter);
        return (Long) query.getSingleResult() == 1;
    }

    void mark(Viewer viewer, UUID id, boolean read, Instant at) {
        if (read) {
            getEntityManager()
                    .createNativeQuery(
                            "insert into notification_read (notification, account, at) values (:id, :account, :at) on conflict do nothing")
                    .setParameter("id", id)
                    .setParameter("account", viewer.account())
                    .setParameter("at", at)
                    .executeUpdate();
        } else {
            getEntityManager()
                    .createNativeQuery("delete from notification_read where notification = :id and account = :account")
                    .setParameter("id", id)
                    .setParameter("account", viewer.account())
                    .executeUpdate();
        }
    }

    void markAll(Viewer viewer, Instant at) {
        var query = getEntityManager()
                .createNativeQuery("insert into notification_read (notification, account, at)"
                        + " select n.id, :account, :at from notification n where " + MINE + " on conflict do nothing")
                .setParameter("at", at);
        parameters(viewer).forEach(query::setParameter);
        query.executeUpdate();
    }

    private static Map<String, Object> parameters(Viewer viewer) {
        var parameters = new HashMap<String, Object>();
        parameters.put("party", viewer.party());
        parameters.put("councillor", viewer.has(Role.COUNCILLOR));
        // An empty list is no SQL; nobody has the role of an empty name.
        parameters.put(
                "roles",
                viewer.roles().isEmpty()
                        ? List.of("")
                        : viewer.roles().stream().map(Enum::name).toList());
        parameters.put("principals", KnownProjects.array(viewer));
        parameters.put("account", viewer.account());
        return parameters;
    }
}
