package nl.rits.bottlenecks.capacity;

/** What became of an answer. */
public enum AnswerStatus {
    ASKED,
    ACCEPTED,
    DECLINED,
    WITHDRAWN
}
