package nl.rits.projects.own;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import nl.rits.foundation.identity.StableId;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.outbox.Event;
import nl.rits.foundation.outbox.Outbox;

/** Tells who makes notifications who follows what. */
@ApplicationScoped
class FollowerEvents {

    static final String TYPE = "nl.woningbouw.projecten.project-gevolgd.v1";

    private final Outbox outbox;

    FollowerEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** The whole state of one follower. */
    record Followed(UUID id, UUID project, UUID party, String account, boolean following, Instant at) {}

    @Transactional(Transactional.TxType.MANDATORY)
    void tell(Viewer viewer, UUID project, boolean following, Instant at) {
        // Not the id of the project: the last event of a key is what a new reader finds.
        var id = StableId.of("follower", project + "/" + viewer.party() + "/" + viewer.account());
        outbox.publish(Event.of(
                "projects", id, TYPE, new Followed(id, project, viewer.party(), viewer.account(), following, at)));
    }
}
