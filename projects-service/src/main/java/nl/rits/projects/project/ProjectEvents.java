package nl.rits.projects.project;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;
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
class ProjectEvents {

    static final String TYPE = "nl.woningbouw.projecten.project-gewijzigd.v1";
    static final String TOPIC = "projects";

    private final Outbox outbox;
    private final ObjectMapper json;

    ProjectEvents(Outbox outbox, ObjectMapper json) {
        this.outbox = outbox;
        this.json = json;
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

    /** A recipe, written out. */
    record Ready(UUID project, RawValue recipe) {}

    /** Needs no transaction: of many it can be done while the database does something else. */
    Ready ready(Told told, Change change, Instant at) {
        return new Ready(told.project(), new RawValue(KeptJson.write(recipe(told, change, at), json)));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void publish(List<Ready> all) {
        outbox.publishRecipes(all.stream()
                .map(it -> Event.of(TOPIC, it.project(), TYPE, it.recipe()))
                .toList());
    }

    private static Recipe recipe(Told it, Change change, Instant at) {
        var shown = it.shown();
        var to = new To(shown.groups(), shown.exact(), shown.statements(), shown.agreed());
        return new Recipe(it.project(), it.sequence(), it.kept(), to, it.informed(), change, at);
    }
}
