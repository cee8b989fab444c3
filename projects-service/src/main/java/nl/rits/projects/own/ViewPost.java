package nl.rits.projects.own;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rits.foundation.identity.StableId;
import nl.rits.foundation.outbox.Event;
import nl.rits.foundation.outbox.Outbox;

/** What the post office hears: who wants mail about views, and what it is to tell. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ViewPost {

    /** Contracts of parties-service: {@code views-watched} and {@code letter-asked}. */
    static final String WATCHED = "nl.woningbouw.post.weergaven-gevolgd.v1";

    static final String LETTER = "nl.woningbouw.post.brief-gevraagd.v1";

    private static final String TOPIC = "mail";

    private final Outbox outbox;

    ViewPost(Outbox outbox) {
        this.outbox = outbox;
    }

    record Watching(String account, boolean watching) {}

    /**
     * That something changed in a view.
     *
     * @param answers the question to which this is an answer
     * @param subject name of the view
     * @param projects names of the first
     */
    public record Letter(
            UUID id,
            UUID person,
            UUID answers,
            UUID party,
            String kind,
            String subject,
            int count,
            List<String> projects,
            LocalDate due,
            String path) {}

    void watching(String account, boolean watching) {
        outbox.publish(Event.of(TOPIC, StableId.of("view-reader", account), WATCHED, new Watching(account, watching)));
    }

    public void tell(List<Letter> letters) {
        if (!letters.isEmpty()) {
            outbox.publishAll(letters.stream()
                    .map(it -> Event.of(TOPIC, it.person(), LETTER, it))
                    .toList());
        }
    }
}
