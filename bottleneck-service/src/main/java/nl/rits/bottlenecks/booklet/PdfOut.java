package nl.rits.bottlenecks.booklet;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A PDF file on its way out: what was written is gone, only the place of each object is remembered. */
final class PdfOut {

    private final Counting out;
    private long[] places = new long[256];
    private int last;

    PdfOut(OutputStream stream) throws IOException {
        out = new Counting(new BufferedOutputStream(stream, 1 << 16));
        text("%PDF-1.7\n%âãÏÓ\n");
    }

    /** The next number that is free. */
    int next() {
        return ++last;
    }

    void begin(int number) throws IOException {
        if (number >= places.length) {
            places = java.util.Arrays.copyOf(places, Math.max(number + 1, places.length * 2));
        }
        places[number] = out.written;
        text(number + " 0 obj\n");
    }

    void end() throws IOException {
        text("\nendobj\n");
    }

    void object(int number, String body) throws IOException {
        begin(number);
        text(body);
        end();
    }

    void text(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    OutputStream stream() {
        return out;
    }

    /** Hands over to the reader what is ready. */
    void flush() throws IOException {
        out.flush();
    }

    void finish(int root, int info, String id) throws IOException {
        var start = out.written;
        text("xref\n0 " + (last + 1) + "\n0000000000 65535 f \n");
        for (var number = 1; number <= last; number++) {
            // A number that was given and never used is free.
            text(
                    places.length > number && places[number] > 0
                            ? "%010d 00000 n \n".formatted(places[number])
                            : "0000000000 65535 f \n");
        }
        text("trailer\n<</Size " + (last + 1) + " /Root " + root + " 0 R /Info " + info + " 0 R /ID [<" + id + "> <"
                + id + ">]>>\nstartxref\n" + start + "\n%%EOF\n");
        out.flush();
    }

    private static final class Counting extends FilterOutputStream {
        long written;

        Counting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            written++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            written += length;
        }
    }
}
