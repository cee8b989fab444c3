package nl.rits.projects.intake.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.rits.projects.intake.reading.Unreadable.Reason;

/** CSV as spreadsheets of the last thirty years wrote it: encoding and separator are found out, not asked. */
final class CsvReader {

    private static final List<Character> SEPARATORS = List.of(';', ',', '\t', '|');
    private static final int SAMPLE = 64_000;
    private static final int LONGEST_CELL = 1 << 20;

    private CsvReader() {}

    /** Reads along the file; it is never in memory as a whole. */
    static Workbook read(Path file, ReadingLimits limits) throws IOException {
        var encoding = encoding(file);
        var sample = sample(file, encoding);
        if (sample.isBlank()) {
            throw new Unreadable(Reason.EMPTY_FILE);
        }
        // Excel's own way to say it: a first line "sep=;".
        boolean declared = sample.regionMatches(true, 0, "sep=", 0, 4) && sample.length() > 5;
        char separator = declared ? sample.charAt(4) : separator(sample);
        try (var text = open(file, encoding)) {
            skipMark(text);
            var table = new Table(null, rows(text, separator, limits, declared), Set.of(), List.of());
            return new Workbook(List.of(table), name(encoding), String.valueOf(separator), List.of());
        }
    }

    /** A byte that means nothing in the encoding becomes a question mark, not a failure. */
    private static BufferedReader open(Path file, Charset encoding) throws IOException {
        return new BufferedReader(new InputStreamReader(Files.newInputStream(file), encoding));
    }

    private static String sample(Path file, Charset encoding) throws IOException {
        try (var text = open(file, encoding)) {
            skipMark(text);
            var sample = new char[SAMPLE];
            int length = 0;
            for (int read = 0; read >= 0 && length < SAMPLE; length += Math.max(read, 0)) {
                read = text.read(sample, length, SAMPLE - length);
            }
            return new String(sample, 0, length);
        }
    }

    private static void skipMark(Reader text) throws IOException {
        text.mark(1);
        if (text.read() != 0xfeff) {
            text.reset();
        }
    }

    private static List<Row> rows(Reader text, char separator, ReadingLimits limits, boolean skipFirst)
            throws IOException {
        var rows = new ArrayList<Row>();
        int cells = 0;
        int number = 0;
        try (var records = de.siegmar.fastcsv.reader.CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_CELL)
                .ofCsvRecord(text)) {
            for (CsvRecord fields : records) {
                number++;
                if (number == 1 && skipFirst) {
                    continue;
                }
                if (fields.getFieldCount() > limits.columns()) {
                    throw new Unreadable(Reason.TOO_MANY_COLUMNS, String.valueOf(limits.columns()));
                }
                var row = new Row(
                        number, fields.getFields().stream().map(Cell::of).toList(), false);
                if (row.filled() > 0) {
                    rows.add(row);
                    cells += row.cells().size();
                }
                if (rows.size() > limits.rows() || cells > limits.cells()) {
                    throw new Unreadable(Reason.TOO_MANY_ROWS, String.valueOf(limits.rows()));
                }
            }
        } catch (CsvParseException _) {
            throw new Unreadable(Reason.DAMAGED);
        }
        return rows;
    }

    /** A byte order mark decides; else UTF-8 when all of it is valid UTF-8; else the code page of western Windows. */
    private static Charset encoding(Path file) throws IOException {
        byte[] start;
        try (var in = Files.newInputStream(file)) {
            start = in.readNBytes(2);
        }
        var likely = startsWith(start, 0xff, 0xfe)
                ? StandardCharsets.UTF_16LE
                : startsWith(start, 0xfe, 0xff) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
        try (var text = Files.newBufferedReader(file, likely)) { // which says so when something is not valid
            check(text);
            return likely;
        } catch (CharacterCodingException _) {
            var other = Charset.forName("windows-1252");
            try (var text = open(file, other)) {
                check(text);
            }
            return other;
        }
    }

    private static void check(Reader text) throws IOException {
        var block = new char[8192];
        for (int read = text.read(block); read >= 0; read = text.read(block)) {
            for (int i = 0; i < read; i++) {
                if (isForeignToText(block[i])) {
                    throw new Unreadable(Reason.NOT_A_TABLE);
                }
            }
        }
    }

    private static boolean startsWith(byte[] bytes, int... signs) {
        for (int i = 0; i < signs.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != signs[i]) {
                return false;
            }
        }
        return true;
    }

    private static String name(Charset encoding) {
        return encoding.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static boolean isForeignToText(int sign) {
        return sign < 0x20 && sign != '\n' && sign != '\r' && sign != '\t' && sign != '\f' && sign != 0x1a;
    }

    /** The separator that cuts most lines of the sample into the same number (more than one) of pieces. */
    private static char separator(String sample) {
        char best = ';';
        double bestScore = 0;
        for (char candidate : SEPARATORS) {
            var counts = new ArrayList<Integer>();
            int count = 0;
            boolean quoted = false;
            for (int i = 0; i < sample.length(); i++) {
                char sign = sample.charAt(i);
                if (sign == '"') {
                    quoted = !quoted;
                } else if (!quoted && sign == candidate) {
                    count++;
                } else if (!quoted && sign == '\n') {
                    counts.add(count);
                    count = 0;
                }
            }
            if (count > 0 || counts.isEmpty()) {
                counts.add(count);
            }
            int usual = usual(counts);
            long alike = counts.stream()
                    .filter(n -> usual > 0 && Math.abs(n - usual) <= 1)
                    .count();
            double score = alike * Math.log(1 + usual);
            if (score > bestScore) {
                bestScore = score;
                best = candidate;
            }
        }
        return best;
    }

    private static int usual(List<Integer> counts) {
        var filled = counts.stream().filter(n -> n > 0).sorted().toList();
        return filled.isEmpty() ? 0 : filled.get(filled.size() / 2);
    }
}
