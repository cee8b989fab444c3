package nl.rits.projects.sharing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.foundation.sharing.RoundHomes;

/**
 * What these eyes see of a project, for the database to work out.
 *
 * @param today the row whose arrays count: the project of today
 */
record SeenSql(Eyes eyes, String today) {

    String sees(FieldGroup group) {
        return eyes.see(today + "." + AudienceColumns.of(group));
    }

    String exactly() {
        return eyes.see(today + ".exact_to");
    }

    String mask() {
        return Arrays.stream(FieldGroup.values())
                .map(it -> "(" + sees(it) + ")::integer * " + it.bit())
                .collect(Collectors.joining(" + "));
    }

    String homes() {
        return RoundHomes.sql(exactly(), "f.homes");
    }

    /** Of each group, of the exact number of homes, and of who builds which: the last that is seen. */
    String lastChange() {
        var seen = new ArrayList<String>();
        for (var group : FieldGroup.values()) {
            // What homes cost is told line by line of the programme.
            seen.add(group == FieldGroup.FINANCE ? both(group, FieldGroup.PROGRAMME) : sees(group));
        }
        seen.add(exactly());
        seen.add(both(FieldGroup.PROGRAMME, FieldGroup.MUNICIPAL_PLANNING));
        return IntStream.range(0, seen.size())
                .mapToObj(it -> "case when " + seen.get(it) + " then f.group_at[" + (it + 1) + "] end")
                .collect(Collectors.joining(", ", "greatest(", ")"));
    }

    private String both(FieldGroup one, FieldGroup other) {
        return sees(one) + " and " + sees(other);
    }

    /** What every row is read with. */
    String columns() {
        return mask() + " as mask, " + eyes.see(today + ".agreed_to") + " as agreed_seen, " + exactly() + " as exact, "
                + homes() + " as homes, " + lastChange() + " as changed_at";
    }
}
