package nl.rits.projects.sharing;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import nl.rits.projects.sql.Ranges;

/** Facts of a project at a reference date, under the names of the columns of today. */
final class Then {

    /** Of a project {@code a}, as {@code f}. */
    private static final String FACTS = """
             cross join lateral (
                select v.project as id, v.sequence, s.version, s.name, s.place, s.municipality,
                    s."municipalityName" as municipality_name, s.steward, s.reference, s."planType" as plan_type,
                    s.homes, s.demolition, (s.location ->> 'lon')::double precision as lon,
                    (s.location ->> 'lat')::double precision as lat, s."planningStatus" as planning_status, s.firm,
                    s.phase, s."keyProject" as key_project, s.feasibility, s."landPosition" as land_position,
                    s.commissioning, s.notes, s.proposed, s.involved, s.programme, s."priceClasses" as price_classes,
                    s.agreed, s."startOn" as start_on, s."opensOn" as opens_on, s."updatedAt" as updated_at,
                    coalesce(s."groupAt", array_fill(s."updatedAt", array[10])) as group_at, s.statements, s.details,
                    s.answers, words_of(concat_ws(' ', s.name, s.place, s."municipalityName")) as words,
                    key_of(array(select jsonb_array_elements_text(s.details -> 'planIds'))) as plan_key,
                    key_of(array[s.reference]) as reference_key
                from (%s) v
                cross join lateral jsonb_to_record(v.state) as s (version bigint, name text, place text,
                    municipality text, "municipalityName" text, steward uuid, reference text, "planType" text,
                    homes integer, demolition integer, location jsonb, "planningStatus" text, firm boolean, phase text,
                    "keyProject" boolean, feasibility integer, "landPosition" text, commissioning text, notes text,
                    proposed boolean, involved uuid[], programme jsonb, "priceClasses" text[], agreed jsonb,
                    "startOn" date, "opensOn" date, "updatedAt" timestamptz, "groupAt" timestamptz[],
                    statements jsonb, details jsonb, answers jsonb)) f""";

    /** The last version that began before; of one time of knowing they do not overlap and leave no holes. */
    private static final String VERSION = """
            select t.project, t.sequence, t.state from project_version t
            where t.project = a.id and lower(t.valid) <= ?::timestamptz and %s
            order by lower(t.valid) desc limit 1""";

    /** How long a statement stays fresh is today's agreement, also for what was stated then; so is who sees it. */
    private static final String STATEMENTS = """
            lateral (
                select t.project, t.party, t.planning_to, d.document,
                    (d.document ->> 'submittedAt')::timestamptz as submitted_at,
                    ((d.document ->> 'confirmedAt')::timestamptz at time zone 'Europe/Amsterdam')::date
                        + (t.stale_on - (t.confirmed_at at time zone 'Europe/Amsterdam')::date) as stale_on
                from statement t
                join jsonb_array_elements(%s) as d (document) on (d.document ->> 'party')::uuid = t.party
                where t.project = %s)""";

    private Then() {}

    static String facts(ReferenceDate date) {
        return FACTS.formatted(version(date));
    }

    /** What was stated then of a project by those who state something today, for a {@code from}. */
    static String statements(String project, String stated) {
        return STATEMENTS.formatted(stated, project);
    }

    /** Takes the parameters that {@link #bind} gives. */
    static String version(ReferenceDate date) {
        return VERSION.formatted(
                date.knownAt() == null ? "upper_inf(t.known)" : Ranges.contains("t.known", "?::timestamptz"));
    }

    /** @return the place of the next parameter */
    static int bind(PreparedStatement query, int place, ReferenceDate date) throws SQLException {
        var next = place;
        query.setObject(next++, date.at().atOffset(ZoneOffset.UTC));
        if (date.knownAt() != null) {
            query.setObject(next++, date.knownAt().atOffset(ZoneOffset.UTC));
        }
        return next;
    }
}
