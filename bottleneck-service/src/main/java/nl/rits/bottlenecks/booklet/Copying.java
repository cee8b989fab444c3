package nl.rits.bottlenecks.booklet;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.COSWriter;

/**
 * Objects of one document written into another under new numbers. Streams that are the same in several documents, such as
 * a font, are written once.
 */
final class Copying {

    private static final Set<COSName> BARE =
            Set.of(COSName.LENGTH, COSName.LENGTH1, COSName.FILTER, COSName.DECODE_PARMS);

    private final PdfOut out;
    private final Map<String, Integer> streams;
    private final Map<COSBase, Integer> numbers = new IdentityHashMap<>();
    private final Deque<COSBase> waiting = new ArrayDeque<>();

    /** @param streams what earlier documents brought: digest → number */
    Copying(PdfOut out, Map<String, Integer> streams) {
        this.out = out;
        this.streams = streams;
    }

    static Map<String, Integer> noStreams() {
        return new HashMap<>();
    }

    /** Stands for something that is already there under this number. */
    void stands(COSBase object, int number) {
        numbers.put(object, number);
    }

    /** The number that it will have; it is written later, with {@link #finish}. */
    int number(COSBase object) throws IOException {
        var known = numbers.get(object);
        if (known != null) {
            return known;
        }
        if (object instanceof COSStream stream) {
            var digest = standsAlone(stream) ? digest(stream) : "";
            var same = streams.get(digest);
            var number = same == null ? out.next() : same;
            numbers.put(object, number);
            if (same == null) {
                if (!digest.isEmpty()) {
                    streams.put(digest, number);
                }
                waiting.add(object);
            }
            return number;
        }
        var number = out.next();
        numbers.put(object, number);
        waiting.add(object);
        return number;
    }

    void finish() throws IOException {
        while (!waiting.isEmpty()) {
            var object = waiting.poll();
            var number = numbers.get(object);
            out.begin(number == null ? out.next() : number);
            write(object);
            out.end();
        }
    }

    private void write(COSBase value) throws IOException {
        switch (value) {
            case COSStream stream -> {
                dictionary(stream);
                out.text("\nstream\n");
                try (var raw = stream.createRawInputStream()) {
                    raw.transferTo(out.stream());
                }
                out.text("\nendstream");
            }
            case COSDictionary dictionary -> dictionary(dictionary);
            case COSArray array -> {
                out.text("[");
                for (var i = 0; i < array.size(); i++) {
                    out.text(i == 0 ? "" : " ");
                    part(array.get(i));
                }
                out.text("]");
            }
            case COSName name -> name.writePDF(out.stream());
            case COSString string -> COSWriter.writeString(string, out.stream());
            case org.apache.pdfbox.cos.COSInteger number -> number.writePDF(out.stream());
            case org.apache.pdfbox.cos.COSFloat number -> number.writePDF(out.stream());
            case org.apache.pdfbox.cos.COSBoolean truth -> truth.writePDF(out.stream());
            case COSNull _ -> out.text("null");
            default -> throw new IOException("cannot copy " + value.getClass());
        }
    }

    private void dictionary(COSDictionary dictionary) throws IOException {
        out.text("<<");
        for (var entry : dictionary.entrySet()) {
            entry.getKey().writePDF(out.stream());
            out.text(" ");
            part(entry.getValue());
            out.text("\n");
        }
        out.text(">>");
    }

    private void part(COSBase value) throws IOException {
        if (value instanceof COSObject reference) {
            var object = reference.getObject();
            if (object == null) {
                out.text("null");
            } else {
                out.text(number(object) + " 0 R");
            }
        } else {
            write(value);
        }
    }

    /** It says nothing but its bytes, as a font does; a drawing has a size and things it refers to. */
    private static boolean standsAlone(COSStream stream) {
        return BARE.containsAll(stream.keySet());
    }

    private static String digest(COSStream stream) throws IOException {
        try (var raw = stream.createRawInputStream()) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[8192];
            for (var read = raw.read(buffer); read >= 0; read = raw.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
