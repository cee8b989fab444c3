package nl.rits.projects.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rits.projects.intake.plan.PlanRow;
import nl.rits.projects.intake.plan.RowIssue;
import nl.rits.projects.intake.plan.RowIssue.Severity;
import nl.rits.projects.intake.wording.ImportField;
import nl.rits.projects.intake.wording.Words;
import nl.rits.projects.planning.Cause;
import nl.rits.projects.planning.Labelled;
import nl.rits.projects.planning.Planning;
import nl.rits.projects.planning.ProgrammeRules;
import nl.rits.projects.planning.ProjectRules;
import nl.rits.projects.planning.Reason;
import nl.rits.projects.planning.Refusal;
import nl.rits.projects.planning.StatementRules;
import org.jspecify.annotations.Nullable;

/**
 * What would come of each row, before anything is written. A plan is recognised by the sender's own key when the list has one,
 * otherwise by its municipality and name.
 */
final class Preview {

    private static final UUID NOT_YET = new UUID(0, 0);

    /** What is found here, and is looked for again whenever the register may have moved on. */
    private static final Set<String> OWN = Set.of(
            "not-your-municipality",
            "municipality-without-party",
            "key-twice",
            "name-twice",
            "several-plans-with-name",
            "rule");

    private final Map<String, UUID> stewards;
    private final @Nullable String onlyMunicipality;
    private final LocalDate today;
    private final Map<String, KnownPlan> byReference = new HashMap<>();
    private final Map<String, List<KnownPlan>> byName = new HashMap<>();
    private final Set<UUID> taken = new HashSet<>();
    private final Map<String, String> seen = new HashMap<>();

    /**
     * @param stewards municipality code → party that guards its plans
     * @param onlyMunicipality the one whose rows may be imported; null for all
     */
    Preview(List<KnownPlan> known, Map<String, UUID> stewards, @Nullable String onlyMunicipality, LocalDate today) {
        this.stewards = stewards;
        this.onlyMunicipality = onlyMunicipality;
        this.today = today;
        for (var plan : known) {
            var reference = plan.facts().reference();
            if (reference != null) {
                byReference.put(key(plan.facts().municipality(), reference), plan);
            }
            byName.computeIfAbsent(
                            name(plan.facts().municipality(), plan.facts().name()), _ -> new ArrayList<>())
                    .add(plan);
        }
    }

    List<PlannedRow> of(List<PlanRow> rows) {
        return rows.stream().map(this::of).toList();
    }

    private PlannedRow of(PlanRow row) {
        var issues = new ArrayList<>(row.issues().stream()
                .filter(issue -> !OWN.contains(issue.code()))
                .toList());
        var municipality = row.municipality();
        if (municipality != null) {
            if (onlyMunicipality != null && !onlyMunicipality.equals(municipality)) {
                issues.add(error(row, ImportField.MUNICIPALITY, "not-your-municipality", row.municipalityText()));
            } else if (!stewards.containsKey(municipality)) {
                issues.add(error(row, ImportField.MUNICIPALITY, "municipality-without-party", municipality));
            }
        }
        if (municipality == null || row.name().isEmpty() || hasError(issues)) {
            return refused(row, issues);
        }
        var identity = row.externalId() != null ? key(municipality, row.externalId()) : name(municipality, row.name());
        var earlier = seen.putIfAbsent(identity, row.cell());
        if (earlier != null) {
            boolean byKey = row.externalId() != null;
            issues.add(error(
                    row,
                    byKey ? ImportField.EXTERNAL_ID : ImportField.NAME,
                    byKey ? "key-twice" : "name-twice",
                    byKey ? row.externalId() : row.name(),
                    earlier));
            return refused(row, issues);
        }
        var candidates = candidates(row, municipality);
        if (candidates.size() > 1) {
            issues.add(error(row, ImportField.NAME, "several-plans-with-name", row.name(), "" + candidates.size()));
            return refused(row, issues);
        }
        var known = candidates.isEmpty() ? null : candidates.getFirst();
        var next = NextPlan.of(row, known == null ? NOT_YET : known.id(), known, today);
        for (var refusal : refusals(next, known, today)) {
            issues.add(error(row, ImportField.NAME, "rule", words(refusal)));
        }
        if (hasError(issues)) {
            return refused(row, issues);
        }
        if (known == null) {
            return new PlannedRow(with(row, issues), Outcome.CREATED, null, List.of());
        }
        taken.add(known.id());
        var changes = next.changes(known);
        var outcome = changes.isEmpty() ? Outcome.UNCHANGED : Outcome.CHANGED;
        return new PlannedRow(with(row, issues), outcome, known.id(), changes);
    }

    private List<KnownPlan> candidates(PlanRow row, String municipality) {
        var named = byName.getOrDefault(name(municipality, row.name()), List.of()).stream()
                .filter(plan -> !taken.contains(plan.id()));
        if (row.externalId() == null) {
            return named.toList();
        }
        var byKey = byReference.get(key(municipality, row.externalId()));
        // A plan of that name without a key gets the key of the row; one with another key is another plan.
        return byKey != null
                ? List.of(byKey)
                : named.filter(plan -> plan.facts().reference() == null).toList();
    }

    /** What the rules of planning say to it; the same rules look again when it is written. */
    static List<Refusal> refusals(NextPlan next, @Nullable KnownPlan known, LocalDate today) {
        var refusals = new ArrayList<>(ProjectRules.refusals(next.facts()));
        refusals.addAll(ProgrammeRules.refusals(next.programme()));
        var before = known == null ? null : known.planning();
        if (isStated(next, before)) {
            refusals.addAll(StatementRules.refusals(
                    before,
                    next.planning(),
                    reason(before, next.planning(), ""),
                    next.facts().homes(),
                    next.programme(),
                    today));
        }
        return refusals;
    }

    static boolean isStated(NextPlan next, @Nullable Planning before) {
        return !next.planning().equals(before == null ? Planning.EMPTY : before);
    }

    /** A later date needs a reason; the list is the reason that we know. */
    static @Nullable Reason reason(@Nullable Planning before, Planning next, String fileName) {
        return before != null && StatementRules.movedLater(before, next).isPresent()
                ? new Reason(Cause.OTHER, fileName)
                : null;
    }

    /** Its code and its values; what has a label counts as two values, Dutch and English, as in the texts of problems. */
    private static String[] words(Refusal refusal) {
        var values = Stream.of(refusal.values())
                .flatMap(value -> value instanceof Labelled labelled
                        ? Stream.of(labelled.label("nl"), labelled.label("en"))
                        : Stream.of(value.toString()));
        return Stream.concat(Stream.of(refusal.code()), values).toArray(String[]::new);
    }

    private static boolean hasError(List<RowIssue> issues) {
        return issues.stream().anyMatch(issue -> issue.severity() == Severity.ERROR);
    }

    private static RowIssue error(PlanRow row, ImportField field, String code, @Nullable String... details) {
        var said = Stream.of(details)
                .filter(Objects::nonNull)
                .map(Objects::toString)
                .toList();
        return new RowIssue(row.cell(), field, said.isEmpty() ? "" : said.getFirst(), code, Severity.ERROR, said, null);
    }

    private static PlannedRow refused(PlanRow row, List<RowIssue> issues) {
        return new PlannedRow(with(row, issues), Outcome.REFUSED, null, List.of());
    }

    private static PlanRow with(PlanRow row, List<RowIssue> issues) {
        return row.with(List.copyOf(issues));
    }

    private static String key(String municipality, String reference) {
        return municipality + "#" + reference.strip();
    }

    private static String name(String municipality, String name) {
        return municipality + ":" + Words.bare(name);
    }
}
