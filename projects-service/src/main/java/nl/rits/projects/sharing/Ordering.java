package nl.rits.projects.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.rits.projects.sharing.Place.Kind;
import org.jspecify.annotations.Nullable;

/** In which order rows come, and what comes after a place in it. Where the viewer does not see a key, the row comes last. */
final class Ordering {

    /** @param always every row has it */
    private record Key(String expression, Kind kind, boolean descending, boolean always) {

        String text() {
            return expression + (descending ? " desc" : "") + " nulls last";
        }
    }

    private final List<String> texts = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private final List<Key> keys = new ArrayList<>();
    private boolean ranked;

    void by(String expression, Kind kind, boolean descending, boolean always) {
        var key = new Key(expression, kind, descending, always);
        keys.add(key);
        texts.add(key.text());
    }

    /** By how well a row answers the question: a rank is no place to go on from. */
    void rank(String expression, List<?> parameters) {
        ranked = true;
        texts.add(expression);
        values.addAll(parameters);
    }

    List<Object> values() {
        return values;
    }

    boolean hasPlaces() {
        return !ranked;
    }

    String text() {
        return " order by " + texts.stream().map(it -> it + ", ").collect(Collectors.joining()) + "f.id";
    }

    /** What is needed to tell the place of a row. */
    String columns() {
        return ", f.id as key_id"
                + IntStream.range(0, keys.size())
                        .mapToObj(it -> ", " + keys.get(it).expression() + " as key_" + it)
                        .collect(Collectors.joining());
    }

    Place place(ResultSet row) throws SQLException {
        var found = new ArrayList<@Nullable String>();
        for (int i = 0; i < keys.size(); i++) {
            var value = row.getObject("key_" + i, keys.get(i).kind().type());
            found.add(value == null ? null : value.toString());
        }
        return new Place(found, row.getObject("key_id", UUID.class), false);
    }

    /** A condition, and its parameters in the order of its question marks. */
    record After(String text, List<Object> parameters) {}

    /** @throws IllegalArgumentException for a place in another order */
    After after(Place place) {
        if (ranked || place.keys().size() != keys.size()) {
            throw new IllegalArgumentException("a place in another order");
        }
        var after = new After("f.id > ?", List.of(place.id()));
        for (int i = keys.size() - 1; i >= 0; i--) {
            after = after(keys.get(i), place.keys().get(i), after);
        }
        // In words that no index answers: else the planner reads half an index of names to leave out a handful.
        return place.few() ? new After("(" + after.text() + ") is true", after.parameters()) : after;
    }

    private static After after(Key key, @Nullable String written, After next) {
        if (written == null) {
            return new After(key.expression() + " is null and (" + next.text() + ")", next.parameters());
        }
        var value = key.kind().read(written);
        var sign = key.descending() ? "<" : ">";
        var parameters = new ArrayList<Object>(List.of(value, value));
        parameters.addAll(next.parameters());
        var text = "%1$s %2$s ? or (%1$s = ? and (%3$s))".formatted(key.expression(), sign, next.text());
        if (key.always()) {
            // So that an index begins where the list goes on.
            parameters.addFirst(value);
            return new After("%s %s= ? and (%s)".formatted(key.expression(), sign, text), parameters);
        }
        return new After(text + " or " + key.expression() + " is null", parameters);
    }
}
