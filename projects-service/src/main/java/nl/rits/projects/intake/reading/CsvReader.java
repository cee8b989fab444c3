package nl.rits.projects.intake.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.rits.projects.intake.reading.Unreadable.Reason;

/** CSV as spreadsheets of the last thirty years wrote it: encoding and separator are found out, not asked. */
final class CsvReader {

    private static final List<Character> SEPARATORS = List.of(';', ',', '\t', '|');
    private static final int SAMPLE = 64_000;

    private CsvReader() {}

    static Workbook read(byte[] bytes, ReadingLimits limits) {
        var encoding = encoding(bytes);
        var text = new String(bytes, encoding);
        if (text.startsWith("\ufeff")) {
            text = text.substring(1);
        }
        if (text.isBlank()) {
            throw new Unreadable(Reason.EMPTY_FILE);
        }
        if (text.chars().anyMatch(CsvReader::isForeignToText)) {
            throw new Unreadable(Reason.NOT_A_TABLE);
        }
        // Excel's own way to say it: a first line "sep=;".
        Character declared = null;
        if (text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 5) {
            declared = text.charAt(4);
        }
        char separator = declared != null ? declared : separator(text);
        var rows = rows(text, separator, limits, declared != null);
        var table = new Table(null, rows, Set.of(), List.of());
        return new Workbook(List.of(table), name(encoding), String.valueOf(separator), List.of());
    }

    private static List<Row> rows(String text, char separator, ReadingLimits limits, boolean skipFirst) {
        var rows = new ArrayList<Row>();
        int cells = 0;
        int number = 0;
        try (var records = de.siegmar.fastcsv.reader.CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(32 << 20)
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
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /** A byte order mark decides; else UTF-8 when it is valid UTF-8; else the code page of western Windows. */
    private static Charset encoding(byte[] bytes) {
        if (startsWith(bytes, 0xff, 0xfe)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(bytes, 0xfe, 0xff)) {
            return StandardCharsets.UTF_16BE;
        }
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException _) {
            return Charset.forName("windows-1252");
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
    private static char separator(String text) {
        var sample = text.substring(0, Math.min(text.length(), SAMPLE));
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
