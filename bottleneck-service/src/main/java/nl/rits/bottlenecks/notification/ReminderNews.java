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

    void on(@Observes ConfirmationAsked asked) {
        notifications.tell(Notification.aboutSession(
                        asked.reminder(),
                        asked.party(),
                        Role.PLANNER,
                        Kind.CONFIRMATION_ASKED,
                        asked.session(),
                        asked.at())
                .saying(new Words(asked.table(), null, asked.projects(), null, null, asked.date()))
                .leadingTo(asked.path()));
    }
}
