package nl.rits.projects.project;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** On which day to look back, in two times. Read as text first, so that every mistake is told at once. */
public class AsOf {

    @QueryParam("asOf")
    @Parameter(description = "Peildatum: een dag (het einde ervan) of een tijdstip.")
    public @Nullable String asOf;

    @QueryParam("knownAt")
    @Parameter(
            description = "Zoals het op deze dag (het einde ervan) of dit tijdstip bekend was, vóór latere correcties;"
                    + " zonder deze: zoals het nu bekend is.")
    public @Nullable String knownAt;

    @QueryParam("snapshot")
    @Parameter(
            description = "Een moment met een naam, in plaats van asOf en knownAt.",
            schema = @Schema(format = "uuid"))
    public @Nullable String snapshot;

    boolean isAsked() {
        return asOf != null && !asOf.isBlank() || knownAt != null && !knownAt.isBlank();
    }
}
