package nl.rits.bottlenecks.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import nl.rits.bottlenecks.known.CommentChanged;
import nl.rits.bottlenecks.known.CommentChanged.Mention;
import nl.rits.bottlenecks.known.KnownParties;
import nl.rits.bottlenecks.known.KnownProject;
import nl.rits.bottlenecks.known.KnownProjects;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.identity.StableId;
import nl.rits.foundation.sharing.FieldGroup;

/** Tells parties that a comment asks their attention: once, however often it is edited, and only when they can read it. */
@ApplicationScoped
class CommentNews {

    private final Notifications notifications;
    private final KnownProjects projects;
    private final KnownParties parties;
    private final Clock clock;

    CommentNews(Notifications notifications, KnownProjects projects, KnownParties parties, Clock clock) {
        this.notifications = notifications;
        this.projects = projects;
        this.parties = parties;
        this.clock = clock;
    }

    void on(@Observes CommentChanged comment) {
        if (comment.mentions().isEmpty()
                || comment.at().isBefore(clock.instant().minus(PlanningNews.NEWS))) {
            return;
        }
        projects.findAll(List.of(comment.project()))
                .forEach(project -> comment.mentions().stream()
                        .filter(it -> parties.carries(it.party(), comment.audience()))
                        .forEach(it -> tell(comment, project, it)));
    }

    private void tell(CommentChanged comment, KnownProject project, Mention mention) {
        var by = Objects.requireNonNull(parties.refs(List.of(comment.party())).get(comment.party()))
                .name();
        var role = mention.role() == null ? null : Role.valueOf(mention.role());
        var id = StableId.of("notification", comment.id() + "/mention/" + mention.party() + "/" + role);
        notifications.tell(Notification.aboutProject(
                        id, mention.party(), role, Kind.COMMENT_MENTIONS_YOU, project.id(), comment.at())
                .saying(Words.about(project.name(), by))
                .holding(project.id(), project.steward(), FieldGroup.CORE)
                .leadingTo("/projecten/" + project.id() + "/opmerkingen"));
    }
}
