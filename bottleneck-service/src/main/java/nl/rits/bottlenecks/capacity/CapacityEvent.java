package nl.rits.bottlenecks.capacity;

/** What happened to an offer or a request. */
public enum CapacityEvent {
    OPENED,
    CHANGED,
    ANSWERED,
    ANSWER_WITHDRAWN,
    DECLINED,
    TAKEN,
    WITHDRAWN
}
