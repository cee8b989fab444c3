package nl.rits.bottlenecks.agreement;

/** What happened to an agreement in one version. */
public enum AgreementEvent {
    PROPOSED,
    /** Another wording, which all have to accept anew. */
    CHANGED,
    ACCEPTED,
    /** Accepted by the last one. */
    AGREED,
    DONE,
    /** The other side says that it is not done yet. */
    REOPENED,
    KEPT,
    WITHDRAWN,
    /** Too late for longer than the table allows. */
    ESCALATED_BY_ITSELF,
    /** As above, but the bottleneck it is about may not go there. */
    WAITS_FOR_BOTTLENECK,
    /** As above, and there is no higher table. */
    NO_HIGHER_TABLE
}
