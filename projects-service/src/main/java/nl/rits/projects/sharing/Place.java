package nl.rits.projects.sharing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a row stands in an ordered list: by what it is ordered, as the viewer sees it, and its id. Who goes on after a place
 * waits no longer for the thousandth page than for the first, and misses nothing when rows come or go meanwhile.
 *
 * @param keys in the order of the list; none: the viewer does not see it
 * @param few whether the whole list is short: then finding its rows and sorting them is always less work than walking in order
 */
public record Place(List<@Nullable String> keys, UUID id, boolean few) {
    /** What a key is, so that a place that was made up is refused before the database meets it. */
    public enum Kind {
        TEXT(String.class, it -> it),
        NUMBER(Integer.class, Integer::valueOf),
        ID(UUID.class, UUID::fromString),
        DAY(LocalDate.class, LocalDate::parse),
        TIME(OffsetDateTime.class, OffsetDateTime::parse);

        private final Class<?> type;
        private final Function<String, Object> reader;

        Kind(Class<?> type, Function<String, Object> reader) {
            this.type = type;
            this.reader = reader;
        }

        Class<?> type() {
            return type;
        }

        /** @throws IllegalArgumentException when it is something else */
        Object read(String written) {
            try {
                return reader.apply(written);
            } catch (DateTimeException unreadable) {
                throw new IllegalArgumentException(unreadable);
            }
        }
    }

    /** As many as are sorted in a few milliseconds. */
    private static final int FEW = 5_000;

    private static final String BETWEEN = "\u001f";
    private static final String NONE = "\u001e";
    private static final String SHORT = "s";

    /** The same place, in a list of so many. */
    public Place among(long total) {
        return new Place(keys, id, total <= FEW);
    }

    /** The same place, in the list of this one. */
    public Place in(Place other) {
        return new Place(keys, id, other.few);
    }

    /** As it travels: letters and digits, to be given back as it came. */
    public String written() {
        var parts = new ArrayList<String>();
        parts.add(id.toString());
        parts.add(few ? SHORT : NONE);
        keys.forEach(it -> parts.add(it == null ? NONE : it));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(BETWEEN, parts).getBytes(UTF_8));
    }

    /** @throws IllegalArgumentException when it was never written by this class */
    public static Place read(String written) {
        var text = new String(Base64.getUrlDecoder().decode(written), UTF_8);
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("the database knows no such character");
        }
        var parts = Arrays.asList(text.split(BETWEEN, -1));
        if (parts.size() < 2) {
            throw new IllegalArgumentException("no place");
        }
        var keys = new ArrayList<@Nullable String>();
        parts.stream().skip(2).forEach(it -> keys.add(it.equals(NONE) ? null : it));
        return new Place(keys, UUID.fromString(parts.getFirst()), parts.get(1).equals(SHORT));
    }
}
