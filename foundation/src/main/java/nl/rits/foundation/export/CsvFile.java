package nl.rits.foundation.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** RFC 4180 with a semicolon, as Dutch spreadsheets read it. Text that a spreadsheet would run as a formula gets a quote before it. */
final class CsvFile implements TableFile {

    private final Writer out;
    private boolean begun;

    CsvFile(OutputStream stream) throws IOException {
        out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        // So that a spreadsheet reads it as UTF-8.
        out.write('\uFEFF');
    }

    @Override
    public void sheet(String name) throws IOException {
        if (begun) {
            out.write("\r\n");
        }
        begun = true;
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        var first = true;
        for (var cell : cells) {
            if (!first) {
                out.write(';');
            }
            first = false;
            if (cell instanceof Number number) {
                out.write(number.toString());
            } else if (cell != null) {
                out.write(quoted(harmless(cell.toString())));
            }
        }
        out.write("\r\n");
    }

    /** What begins with one of these is a formula to a spreadsheet, or hides one. */
    static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        return text.matches("[^;\"\r\n,]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
