package nl.rits.projects.intake;

import java.util.Locale;

/** What an import does with a row. */
public enum Outcome {
    CREATED,
    CHANGED,
    UNCHANGED,
    REFUSED;

    /** As the API writes it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
