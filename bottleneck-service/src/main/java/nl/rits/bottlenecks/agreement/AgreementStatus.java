package nl.rits.bottlenecks.agreement;

/** What has become of an agreement. */
public enum AgreementStatus {
    /** Not everyone has accepted this wording. */
    PROPOSED,
    /** Every owner and counterpart accepted it. */
    AGREED,
    /** An owner says that it is done; the other side has not said so yet. */
    DONE,
    /** The other side says so too. */
    KEPT,
    WITHDRAWN;

    /** Comes back on the next agenda. */
    public boolean isOpen() {
        return this != KEPT && this != WITHDRAWN;
    }
}
