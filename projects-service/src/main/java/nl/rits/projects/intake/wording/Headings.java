package nl.rits.projects.intake.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What headings mean, as {@code columns.txt} beside this class lists it.
 *
 * @param guess what the user should look at
 */
record Headings(Map<String, ImportField> sure, Map<String, ImportField> guess) {

    private static final Pattern LINE = Pattern.compile("(?<field>[A-Z_]+)(?<guess> \\?)?: (?<headings>.*)");

    static Headings read() {
        try (var file = Objects.requireNonNull(Headings.class.getResourceAsStream("columns.txt"))) {
            return read(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Headings read(InputStream file) throws IOException {
        var all = new Headings(new HashMap<>(), new HashMap<>());
        // A line that begins with blanks goes on with the one before.
        var text = new String(file.readAllBytes(), StandardCharsets.UTF_8).replaceAll("\\R +", " ");
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(all::add);
        return all;
    }

    private void add(String line) {
        var parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalStateException("columns.txt: " + line);
        }
        var field = ImportField.valueOf(parts.group("field"));
        for (var heading : parts.group("headings").split(", *")) {
            (parts.group("guess") == null ? sure : guess).put(heading, field);
        }
    }
}
