package nl.rits.projects.project;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.foundation.sharing.Visibility;
import nl.rits.projects.planning.AgreedPlanning;
import nl.rits.projects.planning.Commissioning;
import nl.rits.projects.planning.Details;
import nl.rits.projects.planning.LandPosition;
import nl.rits.projects.planning.Location;
import nl.rits.projects.planning.Phase;
import nl.rits.projects.planning.PlanType;
import nl.rits.projects.planning.Planned;
import nl.rits.projects.planning.PlanningStatus;
import nl.rits.projects.planning.Programme;
import nl.rits.projects.planning.Stated;
import nl.rits.projects.planning.Warning;
import nl.rits.projects.sharing.MunicipalityRef;
import nl.rits.projects.sharing.SharedQuery.SharedStatement;
import nl.rits.projects.sharing.Situation;
import nl.rits.projects.sharing.Surroundings;
import nl.rits.projects.statement.StatementView.ProjectRef;
import nl.rits.projects.statement.StatementViews.Around;
import org.jspecify.annotations.Nullable;

/**
 * A project as it came from the database, not masked yet: only views may be made of it.
 *
 * @param exact whether the viewer sees the exact number of homes; if not, it is in tens here already
 * @param updatedAt when something changed last that the viewer sees
 */
public record ProjectRow(
        Visibility visibility,
        UUID id,
        long version,
        String name,
        String place,
        MunicipalityRef municipality,
        UUID steward,
        PlanType planType,
        boolean exact,
        int homes,
        int demolition,
        @Nullable Location location,
        PlanningStatus planningStatus,
        boolean firm,
        Phase phase,
        boolean keyProject,
        @Nullable Integer feasibility,
        @Nullable LandPosition landPosition,
        @Nullable Commissioning commissioning,
        @Nullable String notes,
        boolean proposed,
        List<UUID> involved,
        Programme programme,
        @Nullable AgreedPlanning agreed,
        @Nullable LocalDate opensOn,
        Details details,
        List<Warning.Answer> answers,
        @Nullable String reference,
        Instant updatedAt) {

    /** In lists, where the programme does not show. */
    static final String LISTED = """
            f.id, f.version, f.name, f.place, f.municipality, f.municipality_name, f.steward, f.plan_type,
            f.demolition, f.lon, f.lat, f.planning_status, f.firm, f.phase, f.key_project, f.proposed, f.involved,
            f.agreed, f.opens_on, null::jsonb as programme, null::integer as feasibility,
            null::text as land_position, null::text as commissioning, null::text as notes, null::jsonb as details,
            null::text as reference, null::jsonb as answers""";

    static final String WHOLE = """
            f.id, f.version, f.name, f.place, f.municipality, f.municipality_name, f.steward, f.plan_type,
            f.demolition, f.lon, f.lat, f.planning_status, f.firm, f.phase, f.key_project, f.proposed, f.involved,
            f.agreed, f.opens_on, f.programme, f.feasibility, f.land_position, f.commissioning, f.notes, f.details,
            f.reference, f.answers""";

    /** A statement on this project that the viewer sees. */
    record Seen(UUID project, Stated stated, LocalDate staleOn) {

        static Seen of(SharedStatement shared, ObjectMapper json) {
            return new Seen(shared.project(), KeptJson.read(shared.document(), Stated.class, json), shared.staleOn());
        }
    }

    static ProjectRow of(ResultSet row, Visibility visibility, ObjectMapper json) throws SQLException {
        var lon = row.getObject("lon", Double.class);
        var lat = row.getObject("lat", Double.class);
        var programme = row.getString("programme");
        // The agreed planning is shown to those who see everything it was made from.
        var agreed = row.getBoolean("agreed_seen") ? row.getString("agreed") : null;
        var landPosition = row.getString("land_position");
        var commissioning = row.getString("commissioning");
        var details = row.getString("details");
        var answers = row.getString("answers");
        return new ProjectRow(
                visibility,
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("name"),
                row.getString("place"),
                new MunicipalityRef(row.getString("municipality"), row.getString("municipality_name")),
                row.getObject("steward", UUID.class),
                PlanType.valueOf(row.getString("plan_type")),
                row.getBoolean("exact"),
                row.getInt("homes"),
                row.getInt("demolition"),
                lon == null || lat == null ? null : new Location(lon, lat),
                PlanningStatus.of(row.getString("planning_status")),
                row.getBoolean("firm"),
                Phase.valueOf(row.getString("phase")),
                row.getBoolean("key_project"),
                row.getObject("feasibility", Integer.class),
                landPosition == null ? null : LandPosition.valueOf(landPosition),
                commissioning == null ? null : Commissioning.valueOf(commissioning),
                row.getString("notes"),
                row.getBoolean("proposed"),
                List.of((UUID[]) row.getArray("involved").getArray()),
                programme == null ? Programme.EMPTY : KeptJson.read(programme, Programme.class, json),
                agreed == null ? null : KeptJson.read(agreed, AgreedPlanning.class, json),
                row.getObject("opens_on", LocalDate.class),
                details == null ? Details.NONE : KeptJson.read(details, Details.class, json),
                answers == null ? List.of() : List.of(KeptJson.read(answers, Warning.Answer[].class, json)),
                row.getString("reference"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    /** The same facts as they are written. */
    Planned facts() {
        return new Planned(
                name,
                place,
                municipality.code(),
                planType,
                planningStatus,
                phase,
                homes,
                demolition,
                keyProject,
                feasibility,
                landPosition,
                commissioning,
                location,
                notes,
                reference,
                involved,
                details);
    }

    /** Acts for the steward or for a party that is involved. */
    public boolean takesPart(Viewer viewer) {
        return involves(viewer.party()) && viewer.actsFor(viewer.party());
    }

    /** May read what those who take part say to each other: it shows who they are, and it is about what remarks are about. */
    public boolean discussedBy(Viewer viewer) {
        return takesPart(viewer) && visibility.sees(FieldGroup.NOTES) && visibility.sees(FieldGroup.MUNICIPAL_PLANNING);
    }

    public boolean involves(UUID party) {
        return steward.equals(party) || involved.contains(party);
    }

    Situation situation(Surroundings around) {
        return new Situation(steward, Set.copyOf(involved), planningStatus, phase, opensOn, proposed, false, around);
    }

    ProjectRef ref() {
        return new ProjectRef(id, name, homes, place, municipality);
    }

    Around around() {
        return new Around(ref(), steward, involved, proposed);
    }
}
