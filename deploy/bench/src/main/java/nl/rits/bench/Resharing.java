package nl.rits.bench;

import java.nio.file.Path;
import java.security.KeyPair;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.rits.bench.Service.Asker;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.identity.StableId;

/** 10,000 projects shared otherwise in one request, beside the database copying the rows that this writes. */
final class Resharing {

    private static final int PROJECTS = 10_000;
    private static final int BLOCKS = 7;
    private static final double GOAL = 2.0;

    /** MiB above what is in use when nothing is asked. */
    private static final int EXTRA = 64;

    private static final List<String> WRITTEN =
            List.of("project", "project_version", "release", "release_batch_entry", "outbox");

    private static final Asker STEWARD = new Asker("steward", Fill.STEWARD, PartyKind.MUNICIPALITY, Role.PLANNER);

    private final Path root;
    private final Database database;
    private final KeyPair key;
    private boolean shown;

    Resharing(Path root, Database database, KeyPair key) {
        this.root = root;
        this.database = database;
        this.key = key;
    }

    void compare(Service service) throws Exception {
        prepare();
        reshare(service);
        prepareCopies();
        reshare(service);
        Ratios.of(() -> reshare(service), this::copy, BLOCKS)
                .tell("10,000 projects re-shared in one request / insert … select of the same rows", GOAL);
        var inUse = service.heapInUse();
        try (var small = Service.start(root, database.url(), key, (int) Math.ceil(inUse) + EXTRA, Map.of())) {
            var took = reshare(small);
            System.out.printf(
                    Locale.ROOT,
                    "10,000 projects re-shared with %d MiB of heap above the %.0f MiB in use: done in %.1f s%n",
                    EXTRA,
                    inUse,
                    took);
        }
    }

    /** The first 10,000 projects get one steward and the version that each project has. */
    private void prepare() throws SQLException {
        database.run("""
                update project p set steward = '%1$s', municipality = a.code, municipality_name = a.name,
                       core_to = bench_sorted(core_to || bench_number('party:' || '%1$s'))
                from bench_area a, (select bench_id('project' || i) as id from generate_series(0, %2$d) i) chosen
                where p.id = chosen.id and a.n = 0;
                update project p set programme = jsonb_build_object('subPlans', (
                    select jsonb_agg(jsonb_build_object('id', bench_id(p.id || ' ' || s), 'name', 'Deel ' || s, 'kind', 'NEW_BUILD',
                        'homes', 12, 'lines', (
                            select jsonb_agg(jsonb_build_object('id', bench_id(p.id || ' ' || s || ' ' || l),
                                'dwellingType', 'SINGLE_FAMILY', 'priceClass', 'SOCIAL_RENT', 'care', 'REGULAR',
                                'permanence', 'PERMANENT', 'homes', 4)) from generate_series(1, 3) l)))
                    from generate_series(1, 2) s))
                where p.steward = '%1$s';
                insert into project_version (project, sequence, valid, known, state, change)
                select p.id, 1, tstzrange(p.updated_at, null), tstzrange(p.updated_at, null),
                       jsonb_strip_nulls(jsonb_build_object(
                           'id', p.id, 'version', p.version, 'name', p.name, 'place', p.place, 'municipality', p.municipality,
                           'municipalityName', p.municipality_name, 'steward', p.steward, 'planType', p.plan_type,
                           'homes', p.homes, 'demolition', p.demolition,
                           'location', jsonb_build_object('lon', p.lon, 'lat', p.lat), 'planningStatus', p.planning_status,
                           'firm', p.firm, 'phase', p.phase, 'keyProject', p.key_project, 'proposed', p.proposed,
                           'withdrawn', p.withdrawn, 'involved', p.involved, 'programme', p.programme,
                           'priceClasses', p.price_classes, 'startOn', p.start_on, 'updatedAt', p.updated_at,
                           'groupAt', p.group_at,
                           'statements', (select jsonb_agg(s.document order by s.party) from statement s where s.project = p.id))),
                       '{"kind": "CREATED"}'
                from project p where p.steward = '%1$s'""".formatted(id(), PROJECTS - 1));
        database.run("vacuum analyze project");
    }

    private double reshare(Service service) throws Exception {
        // What the last request left behind is tidied, as the database does by itself within a minute.
        database.run("vacuum " + String.join(", ", WRITTEN));
        shown = !shown;
        var circles = shown ? "'PROJECT', 'REGION'" : "'PROJECT', 'REGION', 'GOVERNMENT', 'COUNCIL'";
        var projects =
                database
                        .texts("select id from project where steward = '" + id() + "' order by id limit " + PROJECTS)
                        .stream()
                        .map(it -> '"' + it + '"')
                        .collect(Collectors.joining(","));
        var body = "{'projects': [%s], 'choices': [{'group': 'MUNICIPAL_PLANNING', 'circles': [%s]}]}";
        return service.post(
                STEWARD, "/v1/releases", body.formatted(projects, circles).replace('\'', '"'));
    }

    /** Tables like those written, and the rows that the last request wrote in each: of versions the ended and the new one. */
    private void prepareCopies() throws SQLException {
        database.run("""
                create table last_project as select * from project where steward = '%1$s' and sequence > 1;
                create table last_project_version as select v.* from project_version v
                    join project p on p.id = v.project and v.sequence >= p.sequence - 1
                    where p.steward = '%1$s' and p.sequence > 1;
                create table last_release as select * from release where party = '%1$s';
                create table last_release_batch_entry as select * from release_batch_entry;
                create table last_outbox as select * from outbox""".formatted(id()));
        for (var table : WRITTEN) {
            database.run("create table copy_" + table + " (like " + table + " including all excluding generated)");
            bindAsTheOriginal(table);
            System.out.printf(
                    Locale.ROOT, "  %s: %,.0f rows%n", table, database.number("select count(*) from last_" + table));
        }
    }

    /** What the table refers to, the copy refers to. */
    private void bindAsTheOriginal(String table) throws SQLException {
        for (var reference : database.texts("select pg_get_constraintdef(oid) from pg_constraint where contype = 'f'"
                + " and conrelid = '" + table + "'::regclass")) {
            database.run("alter table copy_" + table + " add " + reference);
        }
    }

    /** One transaction, as the request is. */
    private double copy() throws SQLException {
        database.run("truncate " + WRITTEN.stream().map(it -> "copy_" + it).collect(Collectors.joining(", ")));
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            var before = System.nanoTime();
            for (var table : WRITTEN) {
                var identity = table.equals("outbox") ? " overriding system value" : "";
                statement.execute("insert into copy_" + table + identity + " select * from last_" + table);
            }
            connection.commit();
            return (System.nanoTime() - before) / 1e9;
        }
    }

    private static String id() {
        return StableId.of("party", Fill.STEWARD).toString();
    }
}
