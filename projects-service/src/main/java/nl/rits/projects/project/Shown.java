package nl.rits.projects.project;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.projects.sharing.SharedPart;
import nl.rits.projects.statement.Statement;
import org.jspecify.annotations.Nullable;

/**
 * To whom a project was shown before a change, to tell what the change opened or closed.
 *
 * @param marks per statement: when it grows stale and whether it differs, which the surroundings decide too
 */
record Shown(
        Map<FieldGroup, int[]> groups,
        int[] exact,
        int[] agreed,
        Map<UUID, int[]> statements,
        Map<UUID, Object> marks) {

    private static final int[] NOBODY = {};

    static Shown of(Project project, List<Statement> all) {
        var groups = new EnumMap<FieldGroup, int[]>(FieldGroup.class);
        for (var group : FieldGroup.values()) {
            groups.put(group, project.to(group));
        }
        var statements = new HashMap<UUID, int[]>();
        var marks = new HashMap<UUID, Object>();
        for (var statement : all) {
            statements.put(statement.party, statement.planningTo);
            marks.put(statement.party, List.of(statement.staleOn, statement.mismatch));
        }
        return new Shown(groups, project.exactTo, project.agreedTo, statements, marks);
    }

    /** By number, who sees a group of the project's own facts. */
    int[] to(FieldGroup group) {
        var numbers = groups.get(group);
        return numbers == null ? NOBODY : numbers;
    }

    /** By number, who sees what a party states. */
    int[] to(UUID party) {
        return statements.getOrDefault(party, NOBODY);
    }

    boolean isSame(Shown now) {
        return groups.keySet().stream().allMatch(it -> Arrays.equals(groups.get(it), now.groups.get(it)))
                && Arrays.equals(exact, now.exact)
                && Arrays.equals(agreed, now.agreed)
                && statements.keySet().equals(now.statements.keySet())
                && statements.keySet().stream()
                        .allMatch(it -> Arrays.equals(statements.get(it), now.statements.get(it)))
                && Objects.equals(marks, now.marks);
    }

    /**
     * Who may know that something changed: those who see what was touched, or what was opened to them. That a fact
     * changed is itself a fact; whoever does not see it hears nothing.
     */
    int[] informed(Shown now, Touched touched, @Nullable UUID subject) {
        var informed = new HashSet<Integer>();
        for (var group : FieldGroup.values()) {
            if (!Arrays.equals(to(group), now.to(group))) {
                add(now.to(group), informed);
            }
        }
        if (!Arrays.equals(exact, now.exact)) {
            add(now.exact, informed);
        }
        touched.parts().forEach(it -> add(now.to(it), informed));
        now.statements.forEach((party, to) -> {
            if (party.equals(subject) || !Arrays.equals(statements.get(party), to)) {
                add(to, informed);
            }
        });
        return Arrays.stream(now.to(FieldGroup.CORE)).filter(informed::contains).toArray();
    }

    /** Who sees one group through one number and the other through another is left out: better late than told too much. */
    private int[] to(SharedPart part) {
        return part == SharedPart.EXACT
                ? exact
                : part.through.stream().map(this::to).reduce(Shown::inBoth).orElseThrow();
    }

    private static int[] inBoth(int[] some, int[] others) {
        var there = Arrays.stream(others).boxed().collect(Collectors.toSet());
        return Arrays.stream(some).filter(there::contains).toArray();
    }

    private static void add(int[] numbers, Set<Integer> informed) {
        for (var number : numbers) {
            informed.add(number);
        }
    }
}
