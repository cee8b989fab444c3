package nl.rits.bottlenecks.dossier;

import jakarta.ws.rs.QueryParam;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** As what kind of file a copy leaves. */
public class AsFile {

    @QueryParam("format")
    @Parameter(
            description = "pdf of xlsx.",
            schema =
                    @Schema(
                            enumeration = {"pdf", "xlsx"},
                            defaultValue = "pdf"))
    @Nullable
    String format;

    Files.Kind kind() {
        return switch (format == null ? "pdf" : format) {
            case "pdf" -> Files.Kind.PDF;
            case "xlsx" -> Files.Kind.XLSX;
            case String other -> throw ProblemException.invalid(Fault.parameter("format", "unknown-value", other));
        };
    }
}
