package nl.rits.bench;

import java.sql.SQLException;
import nl.rits.foundation.identity.StableId;

/**
 * Projects, bottlenecks and a table as bottleneck-service would have them from events and people, set by set: a province with 25
 * municipalities and 2,300 projects of 100,000; 5,000 bottlenecks on those, nearly all signed by all it takes.
 */
final class FillTables {

    static final String PROVINCE = "bench-province";
    static final String CHAIR = "bench-chair";
    static final int OF_PROVINCE = 2_300;
    static final int BOTTLENECKS = 5_000;

    private final Database database;

    FillTables(Database database) {
        this.database = database;
    }

    void fill(int projects) throws SQLException {
        database.run("""
                create function bench_id(text) returns uuid language sql immutable as $$ select md5($1)::uuid $$;
                create function bench_sorted(integer[]) returns integer[] language sql immutable as
                    $$ select array_agg(distinct x order by x) from unnest($1) x $$;
                insert into principal (name)
                select 'government' union select 'public' union select 'table:' || bench_id('table')
                union select 'party:' || id from (values ('%1$s'), ('%2$s')) f (id)
                union select 'party:' || bench_id('steward' || i) from generate_series(0, 24) i
                union select 'party:' || bench_id('builder' || i) from generate_series(0, 99) i
                on conflict do nothing;
                create function bench_number(text) returns integer language sql stable as
                    $$ select id from principal where name = $1 $$;
                insert into known_party (id, version, name, kind, municipality, active, principals, councillor_principals)
                select bench_id('steward' || i), 1, 'Gemeente ' || i, 'MUNICIPALITY', 'GM' || lpad(i::text, 4, '0'), true,
                       array['party:' || bench_id('steward' || i), 'table:' || bench_id('table')], '{}'::text[]
                from generate_series(0, 24) i
                union all
                select bench_id('builder' || i), 1, 'Bouwer ' || i, 'DEVELOPER', null, true,
                       array['party:' || bench_id('builder' || i)], '{}'::text[] from generate_series(0, 99) i
                union all
                select '%1$s'::uuid, 1, 'Provincie', 'PROVINCE', null, true, array['government', 'table:' || bench_id('table')], '{}'
                union all
                select '%2$s'::uuid, 1, 'Bureau', 'TABLE_OFFICE', null, true, array['table:' || bench_id('table')], '{}';
                insert into known_platform (id, version, name, kind, parent, chair, members)
                select bench_id('table'), 1, 'Tafel', 'TABLE', null, '%2$s'::uuid,
                       array_agg(bench_id('steward' || i)) || '%2$s'::uuid || '%1$s'::uuid
                from generate_series(0, 24) i;
                """.formatted(id(PROVINCE), id(CHAIR)));
        database.run("""
                insert into known_project (id, version, name, municipality, municipality_name, steward, homes, planning_status,
                                           involved, bottlenecks_to, core_to, exact_to, phase, status_to)
                select bench_id('project' || i), 1, 'Plan ' || i, 'GM' || lpad((i %% 25)::text, 4, '0'), 'Gemeente ' || i %% 25,
                       bench_id('steward' || i %% 25), 5 + i * 7 %% 300, '2A', array[bench_id('builder' || i %% 100)],
                       array['government', 'party:' || bench_id('steward' || i %% 25)],
                       x.core, x.core, case when i %% 3 = 0 then 'DESIGN' else 'PREPARATION' end, x.core
                from generate_series(0, %d) i
                cross join lateral (
                    select bench_sorted(array[bench_number('government'), bench_number('table:' || bench_id('table')),
                                              bench_number('party:' || bench_id('steward' || i %% 25)),
                                              bench_number('party:' || bench_id('builder' || i %% 100))]) as core) x
                """.formatted(projects - 1));
        database.run("""
                insert into bottleneck (id, version, title, cause, certainty, explanation, needed, status, homes, months, projects,
                                        reporter, reporters, owner, table_id, table_chosen, reported_at, changed_at, answer_by, audience)
                select bench_id('bottleneck' || i), 1, 'Knelpunt ' || i, c.code,
                       case when i %% 3 = 0 then 'CONFIRMED' else 'POTENTIAL' end, 'Uitleg van een paar regels. ' || repeat('Meer. ', 40),
                       'Een besluit', 'ESCALATED', 5 + i * 13 %% 200, i %% 24, array[p.id] || case when i %% 5 = 0
                           then array[bench_id('project' || (i + 7) %% %1$d)] else '{}' end,
                       p.involved[1], array[p.involved[1]], p.steward, bench_id('table'), true, now() - interval '90 days',
                       now() - interval '30 days', current_date + i %% 60,
                       bench_sorted(p.core_to)
                from generate_series(0, %2$d) i
                join (select code, row_number() over (order by place) - 1 as n from cause where not confidential) c on c.n = i %% 15
                join known_project p on p.id = bench_id('project' || i * 3 %% %1$d);
                insert into bottleneck_version (bottleneck, version, recorded_from, state, what, party)
                select id, 1, reported_at, jsonb_build_object(
                           'id', id, 'version', 1, 'title', title, 'cause', cause, 'certainty', certainty, 'status', status, 'homes', homes,
                           'months', months, 'projects', to_jsonb(projects), 'reporter', reporter, 'owner', owner, 'actions', '[]'::jsonb,
                           'table', table_id, 'tableChosen', true, 'reportedAt', reported_at, 'changedAt', changed_at,
                           'answerBy', answer_by, 'kind', 'BOTTLENECK', 'joined', '[]'::jsonb, 'links', '[]'::jsonb), 'REPORTED', reporter
                from bottleneck;
                insert into joint_case (id, version, wording, bottleneck, table_id, problem, government, decision, drafted_by, changed_at,
                                        signatures)
                select bench_id('case' || b.id), 1, 1, b.id, b.table_id, 'Het net is vol. Zonder besluit begint de bouw niet.',
                       'Voorrang geven', 'Geef voorrang', b.reporter, now(), (
                           select jsonb_agg(distinct jsonb_build_object('party', party, 'at', now()))
                           from known_project p cross join lateral unnest(p.involved || p.steward || b.reporter || b.owner) party
                           where p.id = any (b.projects))
                from bottleneck b;
                insert into session (id, version, table_id, number, date, place, changed_at)
                select bench_id('session' || n), 1, bench_id('table'), n, current_date + 7 * n, 'Zwolle', now() from generate_series(1, 3) n;
                insert into agenda_case (id, session, bottleneck, decision, urgency, solvability)
                select bench_id('agenda' || n || '/' || i), bench_id('session' || n), bench_id('bottleneck' || i), 'Geef voorrang',
                       1 + i %% 3, 1 + i %% 2
                from (values (2, 50), (3, 300)) s (n, cases), generate_series(1, cases) i;
                """.formatted(OF_PROVINCE, BOTTLENECKS - 1));
        database.run("vacuum analyze");
    }

    private static String id(String key) {
        return StableId.of("party", key).toString();
    }
}
