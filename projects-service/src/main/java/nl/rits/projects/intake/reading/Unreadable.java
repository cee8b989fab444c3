package nl.rits.projects.intake.reading;

import java.util.List;

/** A file from which no table can be read; says why in a code that the API words for the user. */
public final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1;

    public enum Reason {
        EMPTY_FILE,
        TOO_LARGE,
        TOO_MANY_ROWS,
        TOO_MANY_COLUMNS,
        EXPANDS_TOO_MUCH,
        OLD_EXCEL_OR_ENCRYPTED,
        OPEN_DOCUMENT,
        NOT_A_TABLE,
        DAMAGED,
        DOCTYPE_REFUSED,
        NO_VISIBLE_SHEET,
        NO_HEADER_ROW,
        NO_PLAN_ROWS
    }

    private final Reason reason;
    private final transient List<String> values;

    public Unreadable(Reason reason, String... values) {
        super(reason + " " + List.of(values));
        this.reason = reason;
        this.values = List.of(values);
    }

    public Reason reason() {
        return reason;
    }

    /** What the wording of the reason mentions, such as the limit that was passed. */
    public List<String> values() {
        return values;
    }
}
