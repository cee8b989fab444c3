package nl.rits.projects.project;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of the history of a project. A total is not told: a history has no end worth counting to, and only grows. */
public record ChangePage(
        List<ChangeView> items,
        int page,
        int pageSize,

        @Schema(description = "Of er oudere wijzigingen zijn die u mag zien: vraag dan de volgende pagina.")
        boolean more) {}
