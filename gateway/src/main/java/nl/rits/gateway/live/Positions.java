package nl.rits.gateway.live;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * How far a stream has come: the next offset per partition of the topics with changes, in one fixed order. It is the same at
 * every instance of the gateway, so a browser may come back at another one.
 */
record Positions(long[] next) {

    static Optional<Positions> parse(String text, int partitions) {
        try {
            var next =
                    Arrays.stream(text.split("\\.")).mapToLong(Long::parseLong).toArray();
            return next.length == partitions ? Optional.of(new Positions(next)) : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    boolean isBefore(int partition, long offset) {
        return next[partition] <= offset;
    }

    @Override
    public String toString() {
        return LongStream.of(next).mapToObj(Long::toString).collect(Collectors.joining("."));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Positions that && Arrays.equals(next, that.next);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(next);
    }
}
