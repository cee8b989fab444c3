package nl.rits.bench;

import java.io.IOException;
import java.sql.SQLException;
import nl.rits.foundation.identity.StableId;

/**
 * Projects as the service would have made them, set by set: 342 municipalities in 10 regions and 34 local platforms, 1,000
 * market parties, one statement each. Who sees what is as the matrix in docs/sharing.md has it by default: 6 to 10 principals.
 */
final class Fill {

    /** Takes part in one plan of a thousand. */
    static final String SMALL = "bench-small";

    /** Government of a region with a tenth of the plans. */
    static final String REGION = "bench-region";

    /** Sees all. */
    static final String PROVINCE = "bench-province";

    /** Guards all plans of the first municipality. */
    static final String STEWARD = "bench-steward";

    private final Database database;

    Fill(Database database) {
        this.database = database;
    }

    /** How many projects a bench of one size has; RITS_BENCH_PROJECTS asks for another number. */
    static int projectsAsked() {
        var asked = System.getenv("RITS_BENCH_PROJECTS");
        return asked == null ? 100_000 : Integer.parseInt(asked);
    }

    void parties() throws SQLException {
        database.run("""
                create table bench_area as
                select row_number() over (order by code) - 1 as n, code, name from municipality;
                create function bench_id(text) returns uuid language sql immutable as $$ select md5($1)::uuid $$;
                create function bench_steward(bigint) returns uuid language sql immutable as
                    $$ select case when $1 = 0 then '%s'::uuid else bench_id('steward' || $1) end $$;
                create function bench_party(bigint) returns uuid language sql immutable as
                    $$ select case when $1 = 0 then '%s'::uuid else bench_id('party' || $1) end $$;
                insert into principal (name)
                select 'government' union select 'public'
                union select 'region:' || bench_id('region' || i) from generate_series(0, 9) i
                union select 'platform:' || bench_id('local' || i) || kind
                      from generate_series(0, 33) i, (values (':market'), (':corporations')) k (kind)
                union select 'table:' || bench_id('table' || i) from generate_series(0, 9) i
                union select kind || bench_steward(i)
                      from generate_series(0, 341) i, (values ('party:'), ('councillor:')) k (kind)
                union select 'party:' || bench_party(i) from generate_series(0, 999) i
                on conflict do nothing;
                create function bench_number(text) returns integer language sql stable as
                    $$ select id from principal where name = $1 $$;
                create function bench_sorted(integer[]) returns integer[] language sql immutable as
                    $$ select array_agg(distinct x order by x) from unnest($1) x $$;
                insert into party (id, version, name, kind, active, principals, councillor_principals)
                select bench_steward(n), 1, 'Gemeente ' || name, 'MUNICIPALITY', true,
                       array['region:' || bench_id('region' || n %% 10)], '{}'::text[] from bench_area
                union all
                select bench_party(i), 1, 'Bouwer ' || i, 'DEVELOPER', true, '{}', '{}'::text[] from generate_series(0, 999) i
                union all
                select '%s'::uuid, 1, 'Buurgemeente', 'MUNICIPALITY', true,
                       array['region:' || bench_id('region3')], '{}'::text[]
                union all
                select '%s'::uuid, 1, 'Provincie', 'PROVINCE', true, array['government'], '{}'::text[];
                create table bench_audience as
                select n, code, name, bench_steward(n) as steward,
                       bench_number('party:' || bench_steward(n)) as own,
                       array[bench_number('party:' || bench_steward(n)), bench_number('councillor:' || bench_steward(n)),
                             bench_number('government'), bench_number('region:' || bench_id('region' || n %% 10)),
                             bench_number('table:' || bench_id('table' || n %% 10))] as soft,
                       bench_number('platform:' || bench_id('local' || n %% 34) || ':corporations') as corporations,
                       bench_number('platform:' || bench_id('local' || n %% 34) || ':market') as market
                from bench_area;
                create table bench_party_number as
                select i as n, bench_party(i) as id, bench_number('party:' || bench_party(i)) as number
                from generate_series(0, 999) i""".formatted(id(STEWARD), id(SMALL), id(REGION), id(PROVINCE)));
    }

    /** So many more, from this one on. Indexes are made anew afterwards, as after any load of this size. */
    void projects(int from, int until) throws IOException, InterruptedException, SQLException {
        var indexes = database.texts("""
                select indexdef from pg_indexes where tablename in ('project', 'statement') and indexname not like '%_pkey'""");
        for (var name : database.texts("""
                select indexname from pg_indexes where tablename in ('project', 'statement') and indexname not like '%_pkey'""")) {
            database.run("drop index " + name);
        }
        database.run("""
                insert into project (id, version, sequence, name, place, municipality, municipality_name, steward, plan_type, homes,
                                     demolition, lon, lat, planning_status, firm, phase, key_project, programme_at, updated_at,
                                     involved, start_on, core_to, status_to, municipal_to, market_to, programme_to, finance_to,
                                     bottlenecks_to, contacts_to, notes_to, agreed_to, exact_to, group_at)
                select bench_id('project' || i), 1, 1, initcap(substr(md5('name' || i), 1, 7)) || 'veld ' || i %% 97,
                       'Dorp ' || i %% 1213, a.code, a.name, a.steward, 'INFILL', 5 + i * 7 %% 300, 0,
                       4 + (i %% 3000) / 1000.0, 51 + (i %% 1700) / 1000.0,
                       case when i %% 2 = 0 then '2A' else '3' end, i %% 2 = 0,
                       case when i %% 20 = 0 then 'REALISATION' else 'DESIGN' end, i %% 50 = 0, now(), now(),
                       case when p.id = q.id then array[p.id] else array[p.id, q.id] end, date '2027-01-01' + (i %% 2000)::integer,
                       x.core, x.core, x.own || a.soft, x.own || a.soft[1] || a.soft[3], x.own || a.soft, array[a.own],
                       x.own || a.own, x.own || a.own, x.own || a.own, x.own || a.soft,
                       bench_sorted(x.own || a.soft || case when i %% 2 = 0 then array[a.corporations] else '{}' end),
                       array_fill(now(), array[10])
                from generate_series(%d, %d) i
                join bench_audience a on a.n = i %% 342
                join bench_party_number p on p.n = i %% 1000
                join bench_party_number q on q.n = 1 + (i * 31) %% 999
                cross join lateral (
                    select array[p.number, q.number] as own,
                           bench_sorted(array[p.number, q.number] || a.soft
                               || case when i %% 2 = 0 then array[a.corporations, a.market] else '{}' end) as core) x;
                insert into statement (project, party, version, state, side, document, submitted_at, confirmed_at, stale_on,
                                       planning_to)
                select bench_id('project' || i), p.id, 1, 'SUBMITTED', 'MARKET',
                       jsonb_build_object('party', p.id, 'side', 'MARKET', 'version', 1, 'state', 'SUBMITTED',
                           'planning', jsonb_build_object(
                               'milestones', jsonb_build_array(jsonb_build_object('milestone', 'START_OF_BUILDING',
                                   'date', date '2027-01-01' + (i %% 2000)::integer, 'status', 'PREDICTED')),
                               'years', jsonb_build_array(jsonb_build_object('year', 2029, 'homes', 5))),
                           'submittedAt', '2026-10-01T10:00:00Z', 'confirmedAt', '2026-10-01T10:00:00Z'),
                       now(), now(), current_date + 60, bench_sorted(array[p.number, a.own, a.soft[3]])
                from generate_series(%d, %d) i
                join bench_audience a on a.n = i %% 342
                join bench_party_number p on p.n = i %% 1000""".formatted(from, until - 1, from, until - 1));
        for (var index : indexes) {
            database.run(index);
        }
        database.run("vacuum analyze project");
        database.run("vacuum analyze statement");
        database.rest();
    }

    static String id(String key) {
        return StableId.of("party", key).toString();
    }
}
