package nl.rits.foundation.export;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** As which kind of file tables are asked for: use as {@code @BeanParam AskedFormat format}. */
public class AskedFormat {

    @QueryParam("format")
    @Parameter(
            description = "xlsx of csv.",
            schema =
                    @Schema(
                            enumeration = {"xlsx", "csv"},
                            defaultValue = "xlsx"))
    @Nullable
    String format;

    /** A kind that is not known is a fault. */
    public Format kind() {
        return Format.of(format);
    }
}
