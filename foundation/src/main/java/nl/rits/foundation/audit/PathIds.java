package nl.rits.foundation.audit;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids of things in the path of one: {@code /v1/projects/<id>/statements/<party>}. */
public final class PathIds {
    private static final String ID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private PathIds() {}

    /** @param collection the word before the id, e.g. {@code projects} */
    public static Optional<UUID> find(String collection, String path) {
        var found = Pattern.compile("(?:^|/)" + Pattern.quote(collection) + "/(" + ID + ")(?:/|$)")
                .matcher(path);
        return found.find() ? Optional.of(UUID.fromString(found.group(1))) : Optional.empty();
    }
}
