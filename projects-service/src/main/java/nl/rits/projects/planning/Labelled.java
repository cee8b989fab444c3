package nl.rits.projects.planning;

/** A code that people read in their own language. */
public interface Labelled {
    /** @param language {@code nl} or {@code en} */
    String label(String language);
}
