package nl.rits.projects.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.sharing.Visibility;
import nl.rits.projects.look.Looks;
import nl.rits.projects.look.Shown;

/** Tells the owners of facts who saw them in a comparison or took them along in a file. */
@ApplicationScoped
public class PastLooks {

    private final Looks looks;

    PastLooks(Looks looks) {
        this.looks = looks;
    }

    /** @param parties whose statements were shown */
    public record Look(UUID project, UUID steward, Visibility visibility, List<UUID> parties) {
        private Shown shown() {
            return new Shown(project, steward, visibility, parties);
        }
    }

    public void listed(Viewer viewer, Collection<Look> seen) {
        looks.listed(viewer, seen.stream().map(Look::shown).toList());
    }

    public void exported(Viewer viewer, Collection<Look> seen) {
        looks.exported(viewer, seen.stream().map(Look::shown).toList());
    }
}
