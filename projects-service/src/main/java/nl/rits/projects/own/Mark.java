package nl.rits.projects.own;

/** What a person does with a project, seen by nobody else. */
public enum Mark {
    /** Kept at hand. */
    FAVOURITE,
    /** Hears of it when something changes that he may see. */
    FOLLOWING
}
