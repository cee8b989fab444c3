package nl.rits.projects.project;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.rits.foundation.outbox.Outbox;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.projects.history.Change;
import nl.rits.projects.statement.StatementViews;

/**
 * What other services hear of a change: the whole new state with the audience of each group. FINANCE stays home. Composed by
 * the database of the present as the history keeps it, in this one place, of one project as of ten thousand: a state that is
 * there already need not travel to and fro.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ProjectEvents {

    static final String TYPE = "nl.woningbouw.projecten.project-gewijzigd.v1";
    static final String TOPIC = "projects";

    /** Every fact that leaves is named here; what is not, stays home. */
    private static final String COMPOSED = """
            select n.project::text as key, json_object(
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
                       'change': json_object(
                           'kind': c.kind,
                           'party': c.party,
                           'subjectParty': c.subject,
                           'reason': c.reason::json,
                           'audience': n.informed::json
                           absent on null),
                       'changedAt': c.at
                       absent on null) as data
            from unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                     as n (project, sequence, groups, exact, statements, agreed, informed)
            cross join lateral (
                select v.state from project_version v
                where v.project = n.project and upper_inf(v.known) order by lower(v.valid) desc limit 1) v
            cross join (select ?::text as kind, ?::uuid as party, ?::uuid as subject, ?::text as reason, ?::text as at) c
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

    private final Outbox outbox;
    private final ObjectMapper json;

    ProjectEvents(Outbox outbox, ObjectMapper json) {
        this.outbox = outbox;
        this.json = json;
    }

    /**
     * Of which version to tell, and to whom.
     *
     * @param informed who may know that it happened: those who see what changed, or to whom it was opened
     */
    record Told(UUID project, long sequence, Audience audience, Set<String> informed) {}

    /** What they became is in the history already. */
    void publish(List<Told> told, Change change, Instant at) {
        outbox.publishComposed(TOPIC, TYPE, COMPOSED, (query, first) -> {
            query.setArray(first, array(query, "uuid", told, Told::project));
            query.setArray(first + 1, array(query, "bigint", told, Told::sequence));
            query.setArray(
                    first + 2,
                    texts(query, told, it -> withoutMoney(it.audience().groups())));
            query.setArray(first + 3, texts(query, told, it -> it.audience().exact()));
            query.setArray(first + 4, texts(query, told, it -> it.audience().statements()));
            query.setArray(first + 5, texts(query, told, it -> it.audience().agreed()));
            query.setArray(first + 6, texts(query, told, Told::informed));
            query.setString(first + 7, change.kind().name());
            query.setObject(first + 8, change.party());
            query.setObject(first + 9, change.subject());
            // A reason about money stays home, as FINANCE does.
            var reason = change.reason();
            query.setString(
                    first + 10,
                    reason == null || StatementViews.isAboutMoney(reason) ? null : KeptJson.write(reason, json));
            query.setString(first + 11, at.toString());
        });
    }

    private static Map<FieldGroup, Set<String>> withoutMoney(Map<FieldGroup, Set<String>> groups) {
        var others = new EnumMap<FieldGroup, Set<String>>(groups);
        others.remove(FieldGroup.FINANCE);
        return others;
    }

    private Array texts(PreparedStatement query, List<Told> told, Function<Told, Object> value) throws SQLException {
        return query.getConnection()
                .createArrayOf(
                        "text",
                        told.stream()
                                .map(it -> KeptJson.write(value.apply(it), json))
                                .toArray(String[]::new));
    }

    private static Array array(PreparedStatement query, String type, List<Told> told, Function<Told, Object> value)
            throws SQLException {
        return query.getConnection()
                .createArrayOf(type, told.stream().map(value).toArray());
    }
}
