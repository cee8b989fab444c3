package nl.rits.bottlenecks.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import nl.rits.bottlenecks.table.ConfirmationAsked;
import nl.rits.foundation.identity.Role;

/** Tells the planners of a party that its planning is to be confirmed before a session. */
@ApplicationScoped
class ReminderNews {
    private final Notifications notifications;

    ReminderNews(Notifications notifications) {
        this.notifications = notifications;
    }

    private static Words words(ConfirmationAsked asked) {
        var name = asked.referenceDate();
        return name == null
                ? new Words(asked.table(), null, asked.projects(), null, null, asked.date())
                : new Words(name, null, asked.projects(), asked.table(), null, asked.date());
    }

    void on(@Observes ConfirmationAsked asked) {
        notifications.tell(Notification.aboutSession(
                        asked.reminder(),
                        asked.party(),
                        Role.PLANNER,
                        asked.referenceDate() == null ? Kind.CONFIRMATION_ASKED : Kind.REFERENCE_DATE_ASKED,
                        asked.session(),
                        asked.at())
                .saying(words(asked))
                .leadingTo(asked.path()));
    }
}
