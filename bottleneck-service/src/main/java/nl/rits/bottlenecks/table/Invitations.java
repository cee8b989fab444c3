package nl.rits.bottlenecks.table;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rits.foundation.identity.StableId;
import nl.rits.foundation.outbox.Event;
import nl.rits.foundation.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** Tells who comes and who no longer does, on its page and by the post office. */
@ApplicationScoped
class Invitations {

    private final Outbox outbox;
    private final jakarta.enterprise.event.Event<Invited> listeners;

    Invitations(Outbox outbox, jakarta.enterprise.event.Event<Invited> listeners) {
        this.outbox = outbox;
        this.listeners = listeners;
    }

    /** As parties-service reads it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Letter(
            UUID id,
            UUID party,
            String kind,
            String subject,
            int count,
            List<String> projects,
            LocalDate due,
            String path,
            Invitation invitation) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Invitation(
            UUID uid,
            int sequence,
            LocalDate date,
            @Nullable LocalTime starts,
            @Nullable LocalTime ends,
            @Nullable String place,
            @Nullable String reason) {}

    void on(@Observes SessionPlanned news) {
        var session = news.session();
        var comes = AgendaViews.invited(session, news.table());
        comes.forEach(
                party -> tell(news, party, Invited.What.valueOf(news.what().name())));
        if (news.what() == SessionPlanned.What.MOVED) {
            var gone = new HashSet<>(news.before() == null ? news.table().members() : Set.copyOf(news.before()));
            gone.removeAll(comes);
            gone.remove(news.table().chair());
            gone.forEach(party -> tell(news, party, Invited.What.WITHDRAWN));
        }
    }

    private void tell(SessionPlanned news, UUID party, Invited.What what) {
        var session = news.session();
        var id = StableId.of("invitation", session.id + "/" + session.sequence + "/" + party);
        listeners.fire(new Invited(
                id,
                party,
                what,
                session.id,
                news.table().name(),
                session.name,
                session.date,
                session.withdrawnReason,
                news.at()));
        outbox.publish(Event.of(
                Confirmations.MAIL,
                party,
                Confirmations.LETTER,
                letter(id, party, session, news.table().name(), what)));
    }

    private static Letter letter(UUID id, UUID party, Session session, String table, Invited.What what) {
        return new Letter(
                id,
                party,
                "SESSION_" + what,
                session.isReferenceDate() ? session.name + " (" + table + ")" : table,
                1,
                List.of(),
                session.date,
                "/zittingen/" + session.id,
                new Invitation(
                        session.id,
                        session.sequence,
                        session.date,
                        session.starts,
                        session.ends,
                        session.place,
                        session.withdrawnReason));
    }
}
