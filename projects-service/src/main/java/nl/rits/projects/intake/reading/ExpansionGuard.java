package nl.rits.projects.intake.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import nl.rits.projects.intake.reading.Unreadable.Reason;

/** Counts what really comes out of an archive (its own table of sizes may lie) and stops a bomb early. */
final class ExpansionGuard {

    private final long packed;
    private final ReadingLimits limits;
    private long unpacked;

    ExpansionGuard(long packed, ReadingLimits limits) {
        this.packed = packed;
        this.limits = limits;
    }

    InputStream watch(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int one = super.read();
                count(one < 0 ? 0 : 1);
                return one;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int read = super.read(bytes, offset, length);
                count(Math.max(read, 0));
                return read;
            }
        };
    }

    private void count(int bytes) {
        unpacked += bytes;
        if (unpacked > limits.expandedBytes()
                || unpacked > limits.freeBytes() && unpacked / Math.max(packed, 1) > limits.expansion()) {
            throw new Unreadable(Reason.EXPANDS_TOO_MUCH);
        }
    }
}
