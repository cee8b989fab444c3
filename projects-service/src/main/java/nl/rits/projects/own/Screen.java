package nl.rits.projects.own;

/** A page whose filters and order are in its address. */
public enum Screen {
    PROJECTS,
    COMPARISON,
    BOTTLENECKS,
    AGREEMENTS,
    SOLUTIONS,
    INVESTMENTS,
    LOBBY,
    CAPACITY
}
