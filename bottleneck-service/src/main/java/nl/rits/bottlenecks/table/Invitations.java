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

/** Asks the post office to invite who comes, and to call off who no longer does. */
@ApplicationScoped
class Invitations {

    private final Outbox outbox;

    Invitations(Outbox outbox) {
        this.outbox = outbox;
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
        comes.forEach(party -> ask(news, party, kind(news.what())));
        if (news.what() == SessionPlanned.What.MOVED) {
            var gone = new HashSet<>(news.before() == null ? news.table().members() : Set.copyOf(news.before()));
            gone.removeAll(comes);
            gone.remove(news.table().chair());
            gone.forEach(party -> ask(news, party, "SESSION_WITHDRAWN"));
        }
    }

    private static String kind(SessionPlanned.What what) {
        return switch (what) {
            case PLANNED -> "SESSION_PLANNED";
            case MOVED -> "SESSION_MOVED";
            case WITHDRAWN -> "SESSION_WITHDRAWN";
        };
    }

    private void ask(SessionPlanned news, UUID party, String kind) {
        var session = news.session();
        var name = news.table().name();
        outbox.publish(Event.of(
                Confirmations.MAIL,
                party,
                Confirmations.LETTER,
                new Letter(
                        StableId.of("invitation", session.id + "/" + session.sequence + "/" + party),
                        party,
                        kind,
                        session.isReferenceDate() ? session.name + " (" + name + ")" : name,
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
                                session.withdrawnReason))));
    }
}
