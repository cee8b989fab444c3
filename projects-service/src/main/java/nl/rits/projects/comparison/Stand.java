package nl.rits.projects.comparison;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.foundation.sharing.Visibility;
import nl.rits.projects.planning.Milestone;
import nl.rits.projects.planning.Phase;
import nl.rits.projects.planning.Stated;
import nl.rits.projects.project.KeptJson;
import nl.rits.projects.sharing.MunicipalityRef;
import nl.rits.projects.sharing.SharedQuery.SharedStatement;
import org.jspecify.annotations.Nullable;

/**
 * How a project stood at one date, as far as the viewer may see it today.
 *
 * @param homes gross; in tens where the viewer does not see them exactly
 * @param status none when it is not shared
 * @param stated what the parties that are seen stated, by party
 */
record Stand(
        UUID id,
        Visibility visibility,
        boolean exact,
        String name,
        String place,
        MunicipalityRef municipality,
        UUID steward,
        int homes,
        @Nullable String status,
        @Nullable Phase phase,
        Map<UUID, Stated> stated) {

    static final String COLUMNS =
            "f.id, f.name, f.place, f.municipality, f.municipality_name, f.steward, f.planning_status, f.phase";

    static Stand of(ResultSet row, Visibility visibility) throws SQLException {
        var seesStatus = visibility.sees(FieldGroup.STATUS);
        return new Stand(
                row.getObject("id", UUID.class),
                visibility,
                row.getBoolean("exact"),
                row.getString("name"),
                row.getString("place"),
                new MunicipalityRef(row.getString("municipality"), row.getString("municipality_name")),
                row.getObject("steward", UUID.class),
                row.getInt("homes"),
                seesStatus ? row.getString("planning_status") : null,
                seesStatus ? Phase.valueOf(row.getString("phase")) : null,
                new TreeMap<>());
    }

    void add(SharedStatement statement, ObjectMapper json) {
        var document = KeptJson.read(statement.document(), Stated.class, json);
        stated.put(document.party(), document);
    }

    /** A plan that lapsed is not counted any more. */
    boolean counts() {
        return phase != Phase.CANCELLED;
    }

    Optional<LocalDate> date(UUID party, Milestone milestone) {
        return Optional.ofNullable(stated.get(party))
                .flatMap(it -> it.planning().date(milestone));
    }
}
