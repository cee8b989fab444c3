package nl.rits.projects.project;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of projects.
 *
 * @param total projects that match and that the viewer may see, on all pages
 * @param homes of all those projects together
 */
public record ProjectPage(
        List<ProjectItem> items,

        @Schema(
                description =
                        "Aantal projecten op alle pagina's samen. Niet op een vervolg met after: dat is al verteld.")
        @Nullable
        Long total,

        @Schema(description = "Niet op een vervolg met after.") @Nullable
        Integer page,

        int pageSize,

        @Schema(description = "Woningen van al die projecten samen. Niet op een vervolg met after.") @Nullable
        Long homes,

        @Schema(
                description =
                        "Waar de lijst verder gaat: geef dit als after. Ontbreekt op de laatste pagina, en als de volgorde is hoe goed een project bij q past.")
        @Nullable
        String next) {}
