package nl.rits.projects.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rits.foundation.outbox.Event;
import nl.rits.foundation.outbox.Outbox;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.projects.history.Change;
import nl.rits.projects.history.History.Kept;

/**
 * What other services hear of a change. Only its recipe is kept with the change: which version, and who sees what of it, by
 * number; {@link ProjectComposer} makes it whole when it is sent.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ProjectEvents {

    static final String TYPE = "nl.woningbouw.projecten.project-gewijzigd.v1";
    static final String TOPIC = "projects";

    private final Outbox outbox;

    ProjectEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * Of which project to tell, and to whom.
     *
     * @param sequence orders the events of the project
     * @param kept what is told of it
     * @param informed who may know that it happened: those who see what changed, or to whom it was opened
     */
    record Told(UUID project, long sequence, Kept kept, Shown shown, int[] informed) {}

    /** Who sees what, by number. */
    record To(Map<FieldGroup, int[]> groups, int[] exact, Map<UUID, int[]> statements, int[] agreed) {}

    /** What an event is composed of. */
    record Recipe(UUID project, long sequence, Kept kept, To to, int[] informed, Change change, Instant at) {}

    void publish(List<Told> told, Change change, Instant at) {
        outbox.publishRecipes(told.stream()
                .map(it -> Event.of(TOPIC, it.project(), TYPE, recipe(it, change, at)))
                .toList());
    }

    private static Recipe recipe(Told it, Change change, Instant at) {
        var shown = it.shown();
        var to = new To(shown.groups(), shown.exact(), shown.statements(), shown.agreed());
        return new Recipe(it.project(), it.sequence(), it.kept(), to, it.informed(), change, at);
    }
}
