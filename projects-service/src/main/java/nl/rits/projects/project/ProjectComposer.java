package nl.rits.projects.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.rits.foundation.outbox.Composer;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.foundation.sharing.PrincipalNumbers;
import nl.rits.projects.history.Change;
import nl.rits.projects.planning.Reason;
import nl.rits.projects.project.ProjectEvents.Recipe;
import nl.rits.projects.statement.StatementViews;
import org.jspecify.annotations.Nullable;

/**
 * Composes what other services hear of a project: the whole state with the audience of each group. FINANCE stays home. The
 * database composes it of the version that the history keeps, in this one place, for one project as for ten thousand: a state
 * that is there already need not travel to and fro.
 */
@ApplicationScoped
class ProjectComposer implements Composer {

    /** Every fact that leaves is named here; what is not, stays home. */
    private static final String COMPOSED = """
            select n.id, json_object(
                       'id': s.id,
                       'version': n.sequence,
                       'name': s.name,
                       'place': s.place,
                       'municipality': json_object('code': s.municipality, 'name': s."municipalityName"),
                       'steward': s.steward,
                       'planType': s."planType",
                       'homes': s.homes,
                       'location': s.location,
                       'planningStatus': s."planningStatus",
                       'phase': s.phase,
                       'keyProject': s."keyProject",
                       'involved': s.involved,
                       'programme': case when jsonb_array_length(s.programme -> 'subPlans') > 0
                           then jsonb_build_object('subPlans', mix.parts) end,
                       'statements': coalesce((
                           select json_agg(json_object(
                               'party': stated -> 'party',
                               'side': stated -> 'side',
                               'version': stated -> 'version',
                               'state': stated -> 'state',
                               'milestones': stated #> '{planning,milestones}',
                               'years': stated #> '{planning,years}',
                               'confirmedAt': stated -> 'confirmedAt',
                               'audience': n.statements::json -> (stated ->> 'party')) order by place)
                           from jsonb_array_elements(s.statements) with ordinality as t (stated, place)), '[]'),
                       'agreed': case when s.agreed is not null then json_object(
                           'milestones': s.agreed -> 'milestones',
                           'years': s.agreed -> 'years',
                           'acceptedAt': s.agreed -> 'acceptedAt',
                           'audience': n.agreed::json) end,
                       'audience': n.groups::json,
                       'exactAudience': n.exact::json,
                       'opensOn': s."opensOn",
                       'details': json_object(
                           'demolition': s.demolition,
                           'area': case when jsonb_array_length(ground.polygons) = 1
                               then json_object('type': 'Polygon', 'coordinates': ground.polygons -> 0)
                               when jsonb_array_length(ground.polygons) > 1
                               then json_object('type': 'MultiPolygon', 'coordinates': ground.polygons) end,
                           'planIds': coalesce(s.details -> 'planIds', '[]'),
                           'bagIds': coalesce(s.details -> 'bagIds', '[]'),
                           'feasibility': s.feasibility,
                           'landPosition': s."landPosition",
                           'commissioning': s.commissioning,
                           'environment': s.details -> 'environment',
                           'notes': s.notes,
                           'reference': s.reference,
                           'documents': coalesce(s.details -> 'documents', '[]'),
                           'gates': coalesce(s.details -> 'gates', '[]')
                           absent on null),
                       'change': n.change::json,
                       'changedAt': n.at
                       absent on null)::text as data
            from unnest(?::bigint[], ?::uuid[], ?::bigint[], ?::bigint[], ?::integer[],
                        ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                     as n (id, project, sequence, version, piece, groups, exact, statements, agreed, change, at)
            join project_version v on v.project = n.project and v.sequence = n.version and v.piece = n.piece
            cross join lateral jsonb_to_record(v.state) as s (
                id jsonb, name jsonb, place jsonb, municipality jsonb, "municipalityName" jsonb, steward jsonb, "planType" jsonb,
                homes jsonb, location jsonb, "planningStatus" jsonb, phase jsonb, "keyProject" jsonb, involved jsonb,
                programme jsonb, statements jsonb, agreed jsonb, "opensOn" jsonb, demolition jsonb, feasibility jsonb,
                "landPosition" jsonb, commissioning jsonb, notes jsonb, reference jsonb, details jsonb)
            cross join lateral (
                -- What homes cost stays home.
                select jsonb_agg(part || jsonb_build_object('lines', (
                           select coalesce(jsonb_agg(line - 'amount' order by place), '[]')
                           from jsonb_array_elements(part -> 'lines') with ordinality as l (line, place))) order by nth) as parts
                from jsonb_array_elements(s.programme -> 'subPlans') with ordinality as p (part, nth)) mix
            cross join lateral (
                select jsonb_agg((
                           select jsonb_agg((
                               select jsonb_agg(jsonb_build_array(point -> 'lon', point -> 'lat') order by place)
                               from jsonb_array_elements(ring) with ordinality as r (point, place)) order by nth)
                           from jsonb_array_elements(rings) with ordinality as o (ring, nth)) order by part) as polygons
                from jsonb_array_elements(s.details #> '{area,polygons}') with ordinality as g (rings, part)) ground""";

    private final PrincipalNumbers principals;
    private final ObjectMapper json;

    ProjectComposer(PrincipalNumbers principals, ObjectMapper json) {
        this.principals = principals;
        this.json = json;
    }

    /** What happened, as it is told. @param audience who may know that it happened */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record What(
            Change.Kind kind,
            UUID party,
            @Nullable UUID subjectParty,
            @Nullable Reason reason,
            Set<String> audience) {}

    /** One event in the making. */
    private record Making(long id, Recipe recipe) {}

    @Override
    public String type() {
        return ProjectEvents.TYPE;
    }

    @Override
    public Map<Long, String> compose(Connection connection, Map<Long, String> recipes) throws SQLException {
        var making = new ArrayList<Making>();
        recipes.forEach((id, text) -> making.add(new Making(id, KeptJson.read(text, Recipe.class, json))));
        try (var query = connection.prepareStatement(COMPOSED)) {
            query.setArray(1, array(connection, "bigint", making, Making::id));
            query.setArray(2, of(connection, "uuid", making, Recipe::project));
            query.setArray(3, of(connection, "bigint", making, Recipe::sequence));
            query.setArray(4, of(connection, "bigint", making, it -> it.kept().sequence()));
            query.setArray(5, of(connection, "integer", making, it -> it.kept().piece()));
            query.setArray(6, texts(connection, making, it -> groups(it.to().groups())));
            query.setArray(
                    7, texts(connection, making, it -> principals.names(it.to().exact())));
            query.setArray(8, texts(connection, making, it -> named(it.to().statements())));
            query.setArray(
                    9, texts(connection, making, it -> principals.names(it.to().agreed())));
            query.setArray(10, texts(connection, making, this::what));
            query.setArray(11, of(connection, "text", making, it -> it.at().toString()));
            var composed = new HashMap<Long, String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    composed.put(rows.getLong(1), rows.getString(2));
                }
            }
            return composed;
        }
    }

    private What what(Recipe recipe) {
        var change = recipe.change();
        var reason = change.reason();
        return new What(
                change.kind(),
                change.party(),
                change.subject(),
                // A reason about money stays home, as FINANCE does.
                reason == null || StatementViews.isAboutMoney(reason) ? null : reason,
                principals.names(recipe.informed()));
    }

    private Map<FieldGroup, Set<String>> groups(Map<FieldGroup, int[]> numbers) {
        var others = new EnumMap<FieldGroup, Set<String>>(named(numbers));
        others.remove(FieldGroup.FINANCE);
        return others;
    }

    private <K> Map<K, Set<String>> named(Map<K, int[]> numbers) {
        return numbers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> principals.names(it.getValue())));
    }

    private Array texts(Connection connection, List<Making> making, Function<Recipe, Object> value)
            throws SQLException {
        return of(connection, "text", making, it -> KeptJson.write(value.apply(it), json));
    }

    private static Array of(Connection connection, String type, List<Making> making, Function<Recipe, Object> value)
            throws SQLException {
        return array(connection, type, making, it -> value.apply(it.recipe()));
    }

    private static Array array(Connection connection, String type, List<Making> making, Function<Making, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, making.stream().map(value).toArray());
    }
}
