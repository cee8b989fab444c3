package nl.rits.projects.sharing;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.foundation.sharing.Visibility;
import nl.rits.projects.sharing.Place.Kind;
import nl.rits.projects.sharing.SharedQuery.Condition;
import nl.rits.projects.sharing.SharedQuery.Reader;
import nl.rits.projects.sharing.SharedQuery.Totals;
import nl.rits.projects.sql.Question;
import nl.rits.projects.sql.Sql;
import org.jspecify.annotations.Nullable;

/** One question about projects, put together step by step. */
public final class Search {

    private final DataSource database;
    private final Eyes eyes;
    private final @Nullable ReferenceDate asOf;

    /** The row whose arrays count: the project of today. */
    private final String today;

    private final SeenSql seen;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private final Ordering ordering = new Ordering();
    private String join = "";

    Search(DataSource database, Eyes eyes, @Nullable ReferenceDate asOf) {
        this.database = database;
        this.eyes = eyes;
        this.asOf = asOf;
        this.today = asOf == null ? "f" : "a";
        this.seen = new SeenSql(eyes, today);
        conditions.add(seen.sees(FieldGroup.CORE));
    }

    /** Only projects of which the viewer sees this group and the condition holds. */
    public Search where(FieldGroup group, String condition, Object... parameters) {
        if (group != FieldGroup.CORE) {
            conditions.add(seen.sees(group));
        }
        conditions.add("(" + condition + ")");
        values.addAll(Arrays.asList(parameters));
        return this;
    }

    /** Only projects of which one of these holds, each where the viewer sees its group. */
    public Search whereAny(List<Condition> any) {
        conditions.add(any.stream()
                .map(it -> it.group() == FieldGroup.CORE
                        ? "(" + it.text() + ")"
                        : "(" + seen.sees(it.group()) + " and (" + it.text() + "))")
                .collect(Collectors.joining(" or ", "(", ")")));
        any.forEach(it -> values.addAll(it.parameters()));
        return this;
    }

    /** Only this project: asked of the row of today, so that of no other project the past is read. */
    public Search only(UUID id) {
        return where(FieldGroup.CORE, today + ".id = ?", id);
    }

    /** Only these projects; as {@link #only(UUID)}. */
    public Search only(Collection<UUID> ids) {
        return where(FieldGroup.CORE, today + ".id = any(?)", (Object) ids.toArray(UUID[]::new));
    }

    /** A column that never changes: asked of the row of today, whatever the reference date. */
    public String fixed(String column) {
        return today + "." + column;
    }

    /** Only projects with a statement {@code s} that the viewer sees and for which the condition holds. */
    public Search whereStated(String condition, Object... parameters) {
        return where(
                FieldGroup.CORE,
                "exists (select 1 from " + statement() + " s where s.project = f.id and " + eyes.see("s.planning_to")
                        + " and " + condition + ")",
                parameters);
    }

    /** One row per statement {@code s} that the viewer sees, instead of one per project. */
    public Search perStatement(String condition, Object... parameters) {
        join = " join " + statement() + " s on s.project = f.id and " + eyes.see("s.planning_to");
        return where(FieldGroup.CORE, condition, parameters);
    }

    /** Only projects of which the viewer was told something in this time that not this party did. */
    public Search toldBetween(Instant after, Instant until, UUID but) {
        var told = Tidings.told(today, seen.mask(), seen.exactly(), eyes.see("t.planning_to"));
        var from = after.atOffset(ZoneOffset.UTC);
        var to = until.atOffset(ZoneOffset.UTC);
        return where(FieldGroup.CORE, Tidings.changed(today), from, to)
                .where(FieldGroup.CORE, told, from, to, but.toString());
    }

    private String statement() {
        return asOf == null ? "statement" : Then.statements("f.id", "f.statements");
    }

    /** Where the viewer does not see the group, the row comes last, whatever its value. */
    public Search orderBy(FieldGroup group, String expression, Kind kind, boolean descending) {
        var core = group == FieldGroup.CORE;
        var value = core ? expression : "case when " + seen.sees(group) + " then " + expression + " end";
        ordering.by(value, kind, descending, core);
        return this;
    }

    /** First what answers best; for a rank that everyone may know who sees the project. */
    public Search rankBy(String expression, List<?> parameters) {
        ordering.rank(expression, parameters);
        return this;
    }

    public <T> Optional<T> first(String columns, Reader<T> reader) {
        return rows(columns, reader, 1, 0).stream().findFirst();
    }

    /** As {@link #first}, to be asked. */
    public <T> Question<Optional<T>> firstAsked(String columns, Reader<T> reader) {
        return new Question<>(
                select(columns) + " limit 1",
                (query, place) -> bind(query, place, true),
                rows -> rows.next() ? Optional.of(read(rows, reader)) : Optional.empty());
    }

    public <T> List<T> rows(String columns, Reader<T> reader, int limit, int offset) {
        return run(select(columns) + " limit " + limit + " offset " + offset, true, rows -> {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(read(rows, reader));
            }
            return found;
        });
    }

    /** Some rows in order, and where they end. @param next none: this was the last, or they are ordered by a rank */
    public record Slice<T>(List<T> rows, @Nullable Place next) {}

    /** Rows from this place on. @throws IllegalArgumentException for a place in another order */
    public <T> Slice<T> after(Place place, String columns, Reader<T> reader, int limit) {
        var after = ordering.after(place);
        where(FieldGroup.CORE, after.text(), after.parameters().toArray());
        var slice = slice(columns, reader, limit, 0);
        return new Slice<>(
                slice.rows(), slice.next() == null ? null : slice.next().in(place));
    }

    /** As {@link #rows}, and where they end: one row more is asked for, to know whether there is any. */
    public <T> Slice<T> slice(String columns, Reader<T> reader, int limit, int offset) {
        var wanted = ordering.hasPlaces() ? columns + ordering.columns() : columns;
        var part = " limit " + (limit + 1) + " offset " + offset;
        var sql = asOf == null && join.isEmpty() ? placed(wanted, part) : select(wanted) + part;
        return run(sql, true, rows -> {
            var found = new ArrayList<T>();
            Place last = null;
            while (found.size() < limit && rows.next()) {
                found.add(read(rows, reader));
                if (found.size() == limit && ordering.hasPlaces()) {
                    last = ordering.place(rows);
                }
            }
            return new Slice<>(found, rows.next() ? last : null);
        });
    }

    private static <T> T read(ResultSet rows, Reader<T> reader) throws SQLException {
        return reader.read(rows, new Visibility(rows.getInt("mask")));
    }

    /** Columns of CORE alone, in no order: without what else the viewer sees of each, which is most of the work. */
    public <T> List<T> core(String columns, Sql.Reader<T> reader) {
        return run("select " + columns + from(), false, rows -> {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        });
    }

    private String select(String columns) {
        return seen(columns) + from() + ordering.text();
    }

    /**
     * First which rows, then what of them: of the rows that are passed over or sorted away, nothing is carried but their place.
     * Where a row stands in the table (ctid) holds for as long as one question takes.
     */
    private String placed(String columns, String part) {
        var order = ordering.text();
        ordering.values().addAll(List.copyOf(ordering.values()));
        return seen(columns) + " from (select f.ctid as stands" + from() + order + part
                + ") page join project f on f.ctid = page.stands" + order;
    }

    private String seen(String columns) {
        return "select " + seen.columns() + ", " + columns;
    }

    /** Every row in order, some at a time, so that it does not matter how many there are. */
    public <T> void each(String columns, Reader<T> reader, int some, Consumer<List<T>> taker) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var query = connection.prepareStatement(select(columns))) {
                // Only inside a transaction does the database hand out rows as they are asked for.
                query.setFetchSize(some);
                bind(query, 1, true);
                try (var rows = query.executeQuery()) {
                    var chunk = new ArrayList<T>();
                    while (rows.next()) {
                        chunk.add(read(rows, reader));
                        if (chunk.size() == some) {
                            taker.accept(chunk);
                            chunk = new ArrayList<>();
                        }
                    }
                    taker.accept(chunk);
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public Totals totals() {
        var all = eyes.governs() && isWhole() ? ofGovernments() : "select count(*), sum(" + seen.homes() + ")" + from();
        return run(all, false, rows -> {
            rows.next();
            return new Totals(rows.getLong(1), rows.getLong(2));
        });
    }

    /** Whether nothing is asked but what there is to see today. */
    private boolean isWhole() {
        return asOf == null && conditions.size() == 1 && join.isEmpty();
    }

    /** What governments see is added up from an index; what else this viewer sees is little. */
    private String ofGovernments() {
        return "select sum(projects), sum(homes) from (select count(*) as projects, sum(f.homes) as homes"
                + " from project f where f.of_governments union all select count(*), sum(" + seen.homes() + ")" + from()
                + " and not f.of_governments) as parts";
    }

    /** Projects and homes per value of an expression; only where the viewer sees the group of that expression. */
    public <T> List<T> groups(FieldGroup group, String key, Reader<T> reader) {
        where(group, "true");
        var sql = "select " + key + " as key, count(*) as projects, coalesce(sum(" + seen.homes() + "), 0) as homes"
                + from() + " group by 1 order by 1";
        return run(sql, false, rows -> {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(reader.read(rows, Visibility.of(FieldGroup.CORE, group)));
            }
            return found;
        });
    }

    /** The number of homes as the viewer sees it: to filter, sort, add up and show. */
    public String homes() {
        return seen.homes();
    }

    /** When something last changed that the viewer sees. */
    public String lastChange() {
        return seen.lastChange();
    }

    private String from() {
        var facts = asOf == null ? " from project f" : " from project a " + Then.facts(asOf);
        return facts + join + " where " + String.join(" and ", conditions);
    }

    private interface Rows<T> {
        T read(ResultSet rows) throws SQLException;
    }

    private <T> T run(String sql, boolean ordered, Rows<T> reader) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            bind(query, 1, ordered);
            try (var rows = query.executeQuery()) {
                return reader.read(rows);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private int bind(PreparedStatement query, int first, boolean ordered) throws SQLException {
        var place = asOf == null ? first : Then.bind(query, first, asOf);
        for (var value : values) {
            bind(query, place++, value);
        }
        for (var value : ordered ? ordering.values() : List.of()) {
            bind(query, place++, value);
        }
        return place;
    }

    private static void bind(PreparedStatement query, int place, Object value) throws SQLException {
        var connection = query.getConnection();
        switch (value) {
            case String[] texts -> query.setArray(place, connection.createArrayOf("text", texts));
            case UUID[] ids -> query.setArray(place, connection.createArrayOf("uuid", ids));
            default -> query.setObject(place, value);
        }
    }
}
