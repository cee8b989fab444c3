package nl.rits.bottlenecks.known;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import nl.rits.foundation.identity.Deputyship;
import nl.rits.foundation.identity.Deputyships;
import nl.rits.foundation.identity.Erased;
import nl.rits.foundation.identity.Forgetting;
import nl.rits.foundation.inbox.Arrival;
import nl.rits.foundation.inbox.Inbox;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Keeps the own copy of parties and projects. Each event has its effect once, in one transaction with the inbox;
 * an event that is older than what is known changes nothing; types that came later are passed over.
 */
@ApplicationScoped
class Arrivals {

    /** Kept for one person alone, and what others use, of which only the account goes. */
    private static final List<String> OF_A_PERSON = List.of(
            "delete from follower where",
            "delete from notification where",
            "delete from notification_read where",
            "update bottleneck_comment set account = null where");

    private final Inbox inbox;
    private final KnownParties parties;
    private final KnownPlatforms platforms;
    private final KnownProjects projects;
    private final Deputyships deputyships;
    private final KnownStatements statements;
    private final KnownPlannings plannings;
    private final Followers followers;
    private final Forgetting forgetting;
    private final Event<CommentChanged> commented;
    private final Event<ProjectBecameKnown> known;
    private final Event<ProjectHappened> happened;

    Arrivals(
            Inbox inbox,
            KnownParties parties,
            KnownPlatforms platforms,
            KnownProjects projects,
            Deputyships deputyships,
            KnownStatements statements,
            KnownPlannings plannings,
            Followers followers,
            Forgetting forgetting,
            Event<CommentChanged> commented,
            Event<ProjectBecameKnown> known,
            Event<ProjectHappened> happened) {
        this.inbox = inbox;
        this.parties = parties;
        this.platforms = platforms;
        this.projects = projects;
        this.deputyships = deputyships;
        this.statements = statements;
        this.plannings = plannings;
        this.followers = followers;
        this.forgetting = forgetting;
        this.commented = commented;
        this.known = known;
        this.happened = happened;
    }

    @Incoming("parties")
    @Blocking
    void onParty(ConsumerRecord<String, String> message) {
        inbox.receive(message, arrival -> {
            switch (arrival.type()) {
                case PartyChanged.TYPE -> parties.replaceIfNewer(arrival.data(PartyChanged.class));
                case Deputyship.TYPE -> deputyships.replaceIfNewer(arrival.data(Deputyship.class));
                case Erased.TYPE -> forgetting.forget(arrival.data(Erased.class), OF_A_PERSON);
                case PlatformChanged.TYPE -> platforms.replaceIfNewer(arrival.data(PlatformChanged.class));
                default -> {}
            }
        });
    }

    @Incoming("projects")
    @Blocking
    void onProject(ConsumerRecord<String, String> message) {
        inbox.receive(message, arrival -> {
            switch (arrival.type()) {
                case ProjectChanged.TYPE -> take(arrival);
                case ProjectFollowed.TYPE -> followers.replace(arrival.data(ProjectFollowed.class));
                case CommentChanged.TYPE -> commented.fire(arrival.data(CommentChanged.class));
                default -> {}
            }
        });
    }

    private void take(Arrival arrival) {
        var project = arrival.data(ProjectChanged.class);
        var at = project.changedAt() == null ? arrival.time() : project.changedAt();
        if (projects.replaceIfNewer(project)) {
            statements.replace(project);
            plannings.keep(project, at);
            known.fire(new ProjectBecameKnown(project.id()));
        }
        happened.fire(new ProjectHappened(arrival.id(), at, project));
    }
}
