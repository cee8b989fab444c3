package nl.rits.projects.sharing;

import java.util.Arrays;
import java.util.stream.Collectors;
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

    /** The last of what is seen. */
    String lastChange() {
        return Arrays.stream(SharedPart.values())
                .map(it -> "case when " + sees(it) + " then f.group_at[" + (it.ordinal() + 1) + "] end")
                .collect(Collectors.joining(", ", "greatest(", ")"));
    }

    private String sees(SharedPart part) {
        return part == SharedPart.EXACT
                ? exactly()
                : part.through.stream().map(this::sees).collect(Collectors.joining(" and "));
    }

    /** What every row is read with. */
    String columns() {
        return mask() + " as mask, " + eyes.see(today + ".agreed_to") + " as agreed_seen, " + exactly() + " as exact, "
                + homes() + " as homes, " + lastChange() + " as changed_at";
    }
}
