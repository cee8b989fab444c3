package nl.rits.bottlenecks.bottleneck;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.rits.bottlenecks.ladder.BusinessDays;
import nl.rits.bottlenecks.ladder.Terms;
import nl.rits.foundation.sharing.PrincipalNumbers;
import nl.rits.foundation.time.DutchDays;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What holds homes back: one cause, any number of projects. Changes only through {@link #apply}. */
@Entity
public class Bottleneck {

    @Id
    UUID id;

    /** Counts from 1; every kept change adds one, and {@code bottleneck_version} holds each of them. */
    long version;

    String title;
    String cause;

    @Enumerated(EnumType.STRING)
    Certainty certainty;

    @Nullable
    String evidence;

    @Nullable
    String explanation;

    @Nullable
    String needed;

    @Enumerated(EnumType.STRING)
    BottleneckStatus status = BottleneckStatus.REPORTED;

    /** Homes held back, as the reporter stated. */
    int homes;

    /** Expected delay. */
    int months;

    @JdbcTypeCode(SqlTypes.ARRAY)
    UUID[] projects;

    UUID reporter;

    @Nullable
    UUID owner;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Action> actions = List.of();

    @Column(name = "table_id")
    @Nullable
    UUID table;

    @Column(name = "table_chosen")
    boolean tableChosen;

    @Column(name = "reported_at")
    Instant reportedAt;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "answer_by")
    LocalDate answerBy;

    /** The term stands still up to and including this day; {@link #answerBy} already counts that. */
    @Column(name = "paused_until")
    @Nullable
    LocalDate pausedUntil;

    /** When whoever has to act is reminded; absent: done, or nobody wants to be. */
    @Column(name = "remind_on")
    @Nullable
    LocalDate remindOn;

    @JdbcTypeCode(SqlTypes.ARRAY)
    int[] audience;

    @Enumerated(EnumType.STRING)
    BottleneckKind kind = BottleneckKind.BOTTLENECK;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Joined> joined = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Stated stated;

    /** The first reporter and whoever joined. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    UUID[] reporters;

    @Column(name = "joined_into")
    @Nullable
    UUID joinedInto;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Link> links = List.of();

    protected Bottleneck() {}

    static Bottleneck reported(UUID id, Report report, UUID reporter, Terms terms, Instant at) {
        var bottleneck = new Bottleneck();
        bottleneck.id = id;
        bottleneck.title = report.title();
        bottleneck.cause = report.cause();
        bottleneck.certainty = report.certainty();
        bottleneck.evidence = report.evidence();
        bottleneck.explanation = report.explanation();
        bottleneck.needed = report.needed();
        bottleneck.homes = report.homes();
        bottleneck.months = report.months();
        bottleneck.projects = report.projects().toArray(UUID[]::new);
        bottleneck.reporter = reporter;
        bottleneck.reporters = new UUID[] {reporter};
        bottleneck.kind = report.kindOrUsual();
        bottleneck.owner = report.owner();
        bottleneck.table = report.table();
        bottleneck.tableChosen = report.table() != null;
        bottleneck.reportedAt = at;
        bottleneck.changedAt = at;
        bottleneck.audience = new int[0];
        bottleneck.restartTerm(terms, at);
        return bottleneck;
    }

    /** @param terms of where it lies by then; only asked for when a term begins or its end moves */
    void apply(Change change, Supplier<Terms> terms, Instant at) {
        changedAt = at;
        var today = day(at);
        switch (change) {
            case Change.Move(var to, var toTable, var chosen, var ownerIfNone) -> {
                status = to;
                owner = owner == null ? ownerIfNone : owner;
                if (toTable != null) {
                    table = toTable;
                    tableChosen = chosen;
                }
                restartTerm(terms.get(), at);
            }
            case Change.AddAction(var what, var by, var due) -> {
                var more = new ArrayList<>(actions);
                more.add(new Action(actions.size() + 1, what, by, due, false));
                actions = List.copyOf(more);
                if (status != BottleneckStatus.ESCALATED) {
                    status = BottleneckStatus.IN_PROGRESS;
                    restartTerm(terms.get(), at);
                }
            }
            case Change.MarkAction(var number, var done) -> {
                actions = actions.stream()
                        .map(action -> action.id() == number ? action.with(done) : action)
                        .toList();
                if (status == BottleneckStatus.IN_PROGRESS) {
                    restartTerm(terms.get(), at);
                }
            }
            case Change.NameOwner(var named) -> owner = named;
            case Change.Rewrite rewrite -> rewrite(rewrite);
            case Change.NewTerm _ -> restartTerm(terms.get(), at);
            case Change.Pause(var until) -> {
                // What was left of the term is left after the pause, and never less than a day.
                var left = Math.max(1, BusinessDays.between(today, answerBy));
                endTerm(BusinessDays.after(until, left), terms.get());
                pausedUntil = until;
            }
            case Change.Resume _ -> {
                var left = BusinessDays.between(Objects.requireNonNull(pausedUntil), answerBy);
                endTerm(BusinessDays.after(today, left), terms.get());
                pausedUntil = null;
            }
            case Change.Join(var more, var ownerIfNone) -> {
                owner = owner == null ? ownerIfNone : owner;
                addUp(state().own(), more.stream().reduce(joined, Joined::together, (_, last) -> last));
            }
            case Change.JoinInto(var other) -> {
                status = BottleneckStatus.LAPSED;
                joinedInto = other;
                restartTerm(terms.get(), at);
            }
            case Change.AddLink(var text, var url, var by) -> {
                var last = links.stream().mapToInt(Link::id).max().orElse(0);
                var more = new ArrayList<>(links);
                more.add(new Link(last + 1, text, url, by));
                links = List.copyOf(more);
            }
            case Change.RemoveLink(var number) ->
                links = links.stream().filter(link -> link.id() != number).toList();
            case Change.Reshare _, Change.Tell _ -> {}
        }
    }

    private void rewrite(Change.Rewrite words) {
        title = words.title();
        cause = words.cause();
        certainty = words.certainty();
        evidence = words.evidence();
        explanation = words.explanation();
        needed = words.needed();
        homes = words.homes();
        months = words.months();
        projects = words.projects().toArray(UUID[]::new);
        owner = words.owner();
        if (!joined.isEmpty()) {
            addUp(new Stated(words.certainty(), words.homes(), words.months(), words.projects()), joined);
        }
    }

    private void addUp(Stated own, List<Joined> others) {
        stated = own;
        joined = others;
        var all = own.with(others);
        certainty = all.certainty();
        homes = all.homes();
        months = all.months();
        projects = all.projects().toArray(UUID[]::new);
        reporters = state().reporters().toArray(UUID[]::new);
    }

    private void restartTerm(Terms terms, Instant at) {
        endTerm(AnswerTerm.answerBy(status, day(at), actions, terms), terms);
        pausedUntil = null;
    }

    private void endTerm(LocalDate last, Terms terms) {
        answerBy = last;
        remindOn = status.isOpen() && terms.remind() > 0 ? BusinessDays.before(last, terms.remind()) : null;
    }

    private static LocalDate day(Instant at) {
        return DutchDays.of(at);
    }

    Optional<Action> action(int number) {
        return actions.stream().filter(action -> action.id() == number).findFirst();
    }

    /** Whether one who carries these numbers sees it. */
    public boolean isFor(int... carried) {
        return PrincipalNumbers.meet(audience, carried);
    }

    /** Numbers of the principals that see it. */
    public int[] audience() {
        return audience.clone();
    }

    public BottleneckState state() {
        return new BottleneckState(
                id,
                version,
                title,
                cause,
                certainty,
                evidence,
                explanation,
                needed,
                status,
                homes,
                months,
                List.of(projects),
                reporter,
                owner,
                actions,
                table,
                tableChosen,
                reportedAt,
                changedAt,
                answerBy,
                pausedUntil,
                kind,
                joined,
                stated,
                joinedInto,
                links);
    }
}
