package nl.rits.projects.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rits.foundation.comment.Mention;
import nl.rits.foundation.outbox.Event;
import nl.rits.foundation.outbox.Outbox;
import nl.rits.foundation.sharing.Principal;

/** Tells who may read a comment and whose attention it asks, without what was said. */
@ApplicationScoped
class CommentEvents {

    static final String TYPE = "nl.woningbouw.projecten.opmerking-gewijzigd.v1";

    private final Outbox outbox;

    CommentEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    record Told(
            UUID id,
            long version,
            UUID project,
            UUID party,
            List<Mention> mentions,
            Set<String> audience,
            Instant at) {}

    @Transactional(Transactional.TxType.MANDATORY)
    void tell(Comment comment, Collection<UUID> readers, Instant at) {
        var audience = readers.stream().map(Principal::party).collect(Collectors.toSet());
        // Not the id of the project as key: the last event of a key is what a new reader finds.
        outbox.publish(Event.of(
                "projects",
                comment.id(),
                TYPE,
                new Told(
                        comment.id(),
                        comment.version(),
                        comment.project(),
                        comment.party(),
                        comment.mentions(),
                        audience,
                        at)));
    }
}
