package nl.rits.foundation.export;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The kinds of file in which tables leave. A link must be enough to get one, so the kind is asked for in the address. */
public enum Format {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv;charset=UTF-8");

    private final String type;

    Format(String type) {
        this.type = type;
    }

    public static Format of(@Nullable String text) {
        return switch (text == null ? "xlsx" : text) {
            case "xlsx" -> XLSX;
            case "csv" -> CSV;
            case String other -> throw ProblemException.invalid(Fault.parameter("format", "unknown-value", other));
        };
    }

    /** Writes the rows. */
    public interface Rows {
        void write(TableFile file) throws IOException;
    }

    /** @param name of the file without its ending; it tells no filter and no name of a plan */
    public Response answer(String name, Rows rows) {
        StreamingOutput body = stream -> {
            try (var file = file(stream)) {
                rows.write(file);
            }
        };
        return Response.ok(body, type)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + name + "." + name().toLowerCase(java.util.Locale.ROOT) + "\"")
                .build();
    }

    TableFile file(OutputStream stream) throws IOException {
        return this == XLSX ? new XlsxFile(stream) : new CsvFile(stream);
    }
}
