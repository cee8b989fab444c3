package nl.rits.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rits.faults.Ledger.Kind;

/** Compares the ledger with what every part has kept. */
record Checker(Portal portal) {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** @return how long it took until nothing was on its way any more */
    Duration settle() {
        var began = Instant.now();
        while (true) {
            try {
                if (waiting() == 0 && behind().isEmpty()) {
                    return Duration.between(began, Instant.now());
                }
            } catch (SQLException away) {
                // A database that was killed is not back yet.
            }
            if (Duration.between(began, Instant.now()).compareTo(PATIENCE) > 0) {
                throw new AssertionError("still on its way after " + PATIENCE.toSeconds() + " s: " + state());
            }
            Client.pause(Duration.ofMillis(250));
        }
    }

    private String state() {
        try {
            return waiting() + " in outboxes, behind: " + behind();
        } catch (SQLException failure) {
            return failure.toString();
        }
    }

    long waiting() throws SQLException {
        var sum = 0L;
        for (var database : List.of("parties", "projects", "bottlenecks")) {
            sum += number(database, "select count(*) from outbox");
        }
        return sum;
    }

    long waitingProjects() throws SQLException {
        return number("projects", "select count(*) from outbox");
    }

    /** Projects whose copy in bottleneck-service is not of the newest version. */
    private Set<String> behind() throws SQLException {
        var here = pairs("projects", "select id::text, sequence::text from project");
        var there = pairs("bottlenecks", "select id::text, version::text from known_project");
        var behind = new TreeSet<String>();
        here.forEach((id, version) -> {
            if (!version.equals(there.get(id))) {
                behind.add(id + " " + there.get(id) + " of " + version);
            }
        });
        return behind;
    }

    void everyWriteIsThereOnce(Ledger ledger) throws SQLException {
        assertThat(ledger.refusals())
                .as("writes that should have been accepted")
                .isEmpty();
        var lines = ledger.lines();
        auditHasEachOnce(ledger);
        historyHasNoGaps(lines);
        topicsHaveEachOnce(lines);
        copyIsTrue();
        newsIsToldOnce(lines);
        assertThat(Events.on(portal, "dead-letters").sent()).as("parked events").isEmpty();
    }

    private void auditHasEachOnce(Ledger ledger) throws SQLException {
        var query =
                "select trace, count(*)::text from audit where outcome like '2__' and trace is not null group by trace";
        var counted = pairs("projects", query);
        counted.putAll(pairs("bottlenecks", query));
        for (var line : ledger.lines()) {
            assertThat(counted.get(line.trace())).as("audit of %s", line).isEqualTo("1");
        }
    }

    /** One version for each write and for nothing else, each beginning where the one before ended. */
    private void historyHasNoGaps(List<Ledger.Line> lines) throws SQLException {
        var expected = lines.stream()
                .filter(line -> line.kind() != Kind.REPORTED)
                .collect(Collectors.groupingBy(Ledger.Line::subject, Collectors.counting()));
        var kept = pairs(
                "projects",
                "select project::text, count(*) || ' ' || max(sequence) from project_version group by project");
        var now = pairs("projects", "select id::text, sequence::text from project");
        expected.forEach((project, writes) -> {
            assertThat(kept.get(project.toString()))
                    .as("versions of %s", project)
                    .isEqualTo(writes + " " + writes);
            assertThat(now.get(project.toString())).as("version of %s", project).isEqualTo(String.valueOf(writes));
        });
        assertThat(number("projects", """
                        select (select count(*) from (
                                   select sequence, lag(sequence) over by_sequence as before
                                   from (select distinct project, sequence from project_version) act
                                   window by_sequence as (partition by project order by sequence)) v
                                where sequence <> coalesce(before, 0) + 1)
                             + (select count(*) from (
                                   select lower(valid) as since, lag(upper(valid)) over by_time as until, row_number() over by_time as n
                                   from project_version where upper_inf(known)
                                   window by_time as (partition by project order by lower(valid))) v
                                where n > 1 and since is distinct from until)"""))
                .as("gaps in the history of projects")
                .isZero();
    }

    private void topicsHaveEachOnce(List<Ledger.Line> lines) {
        var projects = Events.on(portal, "projects");
        var bottlenecks = Events.on(portal, "bottlenecks");
        var byTrace = new HashMap<String, Set<String>>();
        for (var events : List.of(projects, bottlenecks)) {
            for (var event : events.sent()) {
                if (event.body() != null && !event.body().contains("\"account\"") && !isNotification(event)) {
                    byTrace.computeIfAbsent(event.trace(), _ -> new HashSet<>()).add(event.id());
                }
            }
        }
        for (var line : lines) {
            assertThat(byTrace.getOrDefault(line.trace(), Set.of()))
                    .as("events of %s", line)
                    .hasSize(1);
        }
        inOrder(projects, lines.stream().map(Ledger.Line::subject).collect(Collectors.toSet()));
    }

    private static boolean isNotification(Events.Sent event) {
        try {
            return !Client.JSON.readTree(event.body()).has("version");
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** Every version was sent; one that was sent again does not stand after a newer one that was sent only once. */
    private static void inOrder(Events events, Set<UUID> projects) {
        var versions = new TreeMap<String, List<Long>>();
        for (var event : events.sent()) {
            if (projects.contains(UUID.fromString(event.key()))) {
                versions.computeIfAbsent(event.key(), _ -> new ArrayList<>()).add(version(event));
            }
        }
        versions.forEach((project, sent) -> {
            var first = sent.stream().distinct().toList();
            assertThat(first).as("versions of %s as first sent", project).isSorted();
            assertThat(first.getLast())
                    .as("no version of %s is missing", project)
                    .isEqualTo(first.size());
            assertThat(sent.getLast()).as("the last word about %s", project).isEqualTo(first.getLast());
        });
    }

    private static long version(Events.Sent event) {
        try {
            return Client.JSON.readTree(event.body()).required("version").asLong();
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private void copyIsTrue() throws SQLException {
        var columns = "id::text, concat_ws('|', %s, name, municipality, steward, homes, planning_status, involved)";
        var here = pairs("projects", "select " + columns.formatted("sequence") + " from project");
        var there = pairs("bottlenecks", "select " + columns.formatted("version") + " from known_project");
        assertThat(there).as("the copy of all projects").isEqualTo(here);
    }

    /** The municipality hears of each statement of the developer, once. */
    private void newsIsToldOnce(List<Ledger.Line> lines) throws SQLException {
        var expected = lines.stream()
                .filter(line -> line.kind() == Kind.STATED && line.byMarket())
                .collect(Collectors.groupingBy(line -> line.subject().toString(), Collectors.counting()));
        var told = pairs(
                "bottlenecks",
                "select project::text, count(*)::text from notification where kind = 'STATEMENT_SUBMITTED' group by project");
        expected.forEach((project, count) -> assertThat(told.get(project))
                .as("notifications about %s", project)
                .isEqualTo(String.valueOf(count)));
    }

    /** What bottleneck-service knows of projects and parties, as one text. */
    String copy() throws SQLException {
        var all = new TreeMap<String, String>();
        all.putAll(pairs("bottlenecks", "select id::text, (to_jsonb(p) - 'core_to')::text from known_project p"));
        all.putAll(pairs("bottlenecks", "select id::text, to_jsonb(p)::text from known_party p"));
        all.putAll(pairs("bottlenecks", "select id::text, to_jsonb(p)::text from known_platform p"));
        all.put("notifications", String.valueOf(number("bottlenecks", "select count(*) from notification")));
        return String.join("\n", all.values());
    }

    long number(String database, String sql) throws SQLException {
        try (var connection = portal.database(database);
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    void execute(String database, String sql) throws SQLException {
        try (var connection = portal.database(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Map<String, String> pairs(String database, String sql) throws SQLException {
        try (var connection = portal.database(database);
                var rows = connection.createStatement().executeQuery(sql)) {
            var found = new TreeMap<String, String>();
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2));
            }
            return found;
        }
    }
}
