package nl.rits.bottlenecks.bottleneck;

/** What happened to a bottleneck in one version. */
public enum What {
    REPORTED,
    CHANGED,
    OWNER_NAMED,
    ACCEPTED,
    IN_PROGRESS,
    ACTION_ADDED,
    ACTION_DONE,
    ACTION_REOPENED,
    ESCALATED,
    /** Nobody answered in time. */
    ESCALATED_BY_ITSELF,
    /** Nobody answered in time, and only the reporter takes this cause to a table. */
    WAITS_FOR_REPORTER,
    /** Nobody answered in time, and there is no higher table. */
    NO_HIGHER_TABLE,
    PAUSED,
    RESUMED,
    SOLVED,
    LIVED_WITH,
    LAPSED,
    /** How it was solved was told, or told otherwise. */
    SOLUTION_TOLD,
    SOLUTION_TAKEN_BACK,
    /** What solving it takes, and what that releases, was said. */
    INVESTMENT_SAID,
    INVESTMENT_TAKEN_BACK,
    /** A party reports the same. */
    JOINED,
    /** Another bottleneck goes on in this one. */
    TOOK_IN,
    /** It goes on in another bottleneck. */
    JOINED_INTO,
    LINK_ADDED,
    LINK_REMOVED,
    /** Others see it now, because a project was shared differently; no part of the story. */
    AUDIENCE;

    static What of(BottleneckStatus to) {
        return switch (to) {
            case REPORTED -> REPORTED;
            case ACCEPTED -> ACCEPTED;
            case IN_PROGRESS -> IN_PROGRESS;
            case ESCALATED -> ESCALATED;
            case SOLVED -> SOLVED;
            case LIVED_WITH -> LIVED_WITH;
            case LAPSED -> LAPSED;
        };
    }
}
