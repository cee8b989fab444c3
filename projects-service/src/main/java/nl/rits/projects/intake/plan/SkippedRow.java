package nl.rits.projects.intake.plan;

/** A row that is not a plan. */
public record SkippedRow(int row, String cell, String text, Reason reason) {

    public enum Reason {
        /** Title and notes above the headings. */
        PREAMBLE,
        HEADING,
        GROUP,
        TOTAL,
        NOTE
    }
}
