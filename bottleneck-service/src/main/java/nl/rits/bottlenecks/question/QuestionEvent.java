package nl.rits.bottlenecks.question;

/** What happened to a question in one version. */
public enum QuestionEvent {
    ASKED,
    ANSWERED,
    ANSWER_CHANGED,
    /** There is more time for an answer. */
    EXTENDED,
    WITHDRAWN,
    LAPSED
}
