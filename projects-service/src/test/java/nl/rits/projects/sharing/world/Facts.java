package nl.rits.projects.sharing.world;

/** The facts of a plan that may change in its life. */
public record Facts(
        String status, String phase, int homes, int demolition, boolean keyProject, int feasibility, String notes) {}
