package nl.rits.bench;

import java.io.IOException;
import java.sql.SQLException;

/** Versions of projects as the service would have kept them, set by set: each some weeks long, each with other homes and dates. */
final class Past {

    private static final String STATE = """
            jsonb_build_object('id', p.id, 'version', k, 'name', p.name, 'place', p.place, 'municipality', p.municipality,
                'municipalityName', p.municipality_name, 'steward', p.steward, 'planType', p.plan_type,
                'homes', greatest(1, p.homes + (k % 5) - 2), 'demolition', 0,
                'location', jsonb_build_object('lon', p.lon, 'lat', p.lat), 'planningStatus', p.planning_status,
                'firm', p.firm, 'phase', p.phase, 'keyProject', p.key_project, 'proposed', false, 'withdrawn', false,
                'involved', to_jsonb(p.involved), 'programme', '{"subPlans": []}'::jsonb, 'priceClasses', '[]'::jsonb,
                'startOn', p.start_on, 'updatedAt', t.at, 'groupAt', to_jsonb(array_fill(t.at, array[10])),
                'statements', jsonb_build_array(jsonb_set(s.document, '{planning,milestones,0,date}',
                    to_jsonb(p.start_on + ((k % 7) * 30)::integer))))""";

    private final Database database;

    Past(Database database) {
        this.database = database;
    }

    /** So many versions of each project, the last of which is open. */
    void versions(int each) throws SQLException {
        database.run("alter table project_version drop constraint project_version_project_valid_known_excl");
        database.run("drop index project_version_at; drop index project_version_told");
        // Half a million rows at a time, so that nothing grows too large to keep in memory.
        var parts = 4;
        for (int part = 0; part < parts; part++) {
            insert("generate_series(1, " + each + ") k", String.valueOf(each), "hashtext(p.id::text) & 3 = " + part);
        }
    }

    /** This many versions of one project in place of those that it has. */
    void versionsOf(int project, int many) throws SQLException {
        database.run("delete from project_version where project = bench_id('project" + project + "')");
        insert("generate_series(1, " + many + ") k", String.valueOf(many), "p.id = bench_id('project" + project + "')");
    }

    private void insert(String numbers, String last, String which) throws SQLException {
        database.run("""
                insert into project_version (project, sequence, valid, known, state, change, told)
                select p.id, k, tstzrange(t.at, case when k < %1$s then t.at + t.step end), tstzrange(t.at, null), %2$s,
                       jsonb_build_object('kind', 'CHANGED', 'party', p.steward, 'account', 'bench'), 513
                from project p join statement s on s.project = p.id
                cross join %3$s
                cross join lateral (
                    select timestamptz '2022-01-01' + (k - 1) * (interval '1500 days' / %1$s) as at,
                           interval '1500 days' / %1$s as step) t
                where %4$s""".formatted(last, STATE, numbers, which));
        database.run("update project p set sequence = " + last + " where " + which);
    }

    void indexes() throws IOException, InterruptedException, SQLException {
        database.run("""
                create index project_version_at on project_version (project, lower(valid) desc);
                create index project_version_told on project_version (project, sequence desc) include (told, subject)
                    where piece = 0 and (told <> 0 or subject is not null);
                alter table project_version add exclude using gist (project with =, valid with &&, known with &&)""");
        database.run("vacuum analyze project_version");
        database.run("vacuum analyze project");
        database.rest();
    }
}
