package nl.rits.projects.intake.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.rits.projects.intake.reading.Unreadable.Reason;

/** Reads a file by what is in it; its name proves nothing. */
public final class PlanFiles {

    private PlanFiles() {}

    public static Workbook read(Path file) {
        return read(file, ReadingLimits.DEFAULT);
    }

    public static Workbook read(Path file, ReadingLimits limits) {
        try {
            long size = Files.size(file);
            if (size == 0) {
                throw new Unreadable(Reason.EMPTY_FILE);
            }
            if (size > limits.fileBytes()) {
                throw new Unreadable(Reason.TOO_LARGE, String.valueOf(limits.fileBytes() >> 20));
            }
            byte[] start;
            try (var in = Files.newInputStream(file)) {
                start = in.readNBytes(8);
            }
            return switch (kind(start)) {
                case ZIP -> XlsxReader.read(file, limits);
                case OLE -> throw new Unreadable(Reason.OLD_EXCEL_OR_ENCRYPTED);
                case OTHER -> throw new Unreadable(Reason.NOT_A_TABLE);
                case TEXT -> CsvReader.read(file, limits);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private enum Kind {
        ZIP,
        OLE,
        TEXT,
        OTHER
    }

    private static Kind kind(byte[] start) {
        var text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.startsWith("PK\3\4") || text.startsWith("PK\5\6")) {
            return Kind.ZIP;
        }
        if (text.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return Kind.OLE;
        }
        // Programs, images and documents by their first bytes; markup and JSON by their first sign.
        if (text.startsWith("%PDF")
                || text.startsWith("\u0089PNG")
                || text.startsWith("\u00ff\u00d8\u00ff")
                || text.startsWith("GIF8")
                || text.startsWith("\u001f\u008b")
                || text.startsWith("\u007fELF")
                || text.startsWith("MZ\u0090")
                || text.startsWith("{\\rtf")) {
            return Kind.OTHER;
        }
        var first = text.replace("\u00ef\u00bb\u00bf", "").stripLeading();
        return first.startsWith("<") || first.startsWith("{") ? Kind.OTHER : Kind.TEXT;
    }
}
