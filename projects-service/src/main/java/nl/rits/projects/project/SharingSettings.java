package nl.rits.projects.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import nl.rits.projects.planning.PlanningStatus;
import nl.rits.projects.planning.Refusal;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** How long a rise to firm is announced before it opens a plan to others. */
@ApplicationScoped
public class SharingSettings {

    /** A municipality may wait for its council, and not for ever: a firm plan counts for every deal. */
    static final int LONGEST_NOTICE_DAYS = 90;

    private final int noticeDays;

    SharingSettings(@ConfigProperty(name = "rits.sharing.notice-days", defaultValue = "7") int noticeDays) {
        this.noticeDays = noticeDays;
    }

    /** When a plan opens that goes from one status to another. @param asked by the steward */
    public @Nullable LocalDate opening(
            PlanningStatus before,
            @Nullable LocalDate announced,
            PlanningStatus status,
            @Nullable LocalDate asked,
            LocalDate today) {
        if (!status.isFirm()) {
            return null;
        }
        var isAhead = announced != null && announced.isAfter(today);
        if (before.isFirm() && !(isAhead && asked != null)) {
            return announced;
        }
        if (asked != null && (asked.isBefore(today) || asked.isAfter(today.plusDays(LONGEST_NOTICE_DAYS)))) {
            Refused.when(List.of(new Refusal.OpensOutOfReach("/opensOn", today, today.plusDays(LONGEST_NOTICE_DAYS))));
        }
        return asked != null ? asked : today.plusDays(noticeDays);
    }
}
