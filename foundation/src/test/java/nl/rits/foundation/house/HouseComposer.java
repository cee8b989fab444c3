package nl.rits.foundation.house;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import nl.rits.foundation.outbox.Composer;

/** Makes the event of a house out of its number alone. */
@ApplicationScoped
class HouseComposer implements Composer {

    private volatile boolean able = true;

    void able(boolean now) {
        able = now;
    }

    @Override
    public String type() {
        return HouseResource.CHANGED;
    }

    @Override
    public Map<Long, String> compose(Connection connection, Map<Long, String> recipes) throws SQLException {
        var composed = new HashMap<Long, String>();
        try (var query = connection.prepareStatement("""
                select json_build_object('id', id, 'version', ?::json -> 'version', 'name', name, 'rooms', rooms)::text
                from house where id = (?::json ->> 'house')::uuid""")) {
            for (var recipe : recipes.entrySet()) {
                query.setString(1, recipe.getValue());
                query.setString(2, recipe.getValue());
                try (var rows = query.executeQuery()) {
                    if (able && rows.next()) {
                        composed.put(recipe.getKey(), rows.getString(1));
                    }
                }
            }
        }
        return composed;
    }
}
