package nl.rits.bottlenecks.question;

/** What has become of a question. */
public enum QuestionStatus {
    OPEN,
    ANSWERED,
    /** Taken back by the chair. */
    WITHDRAWN,
    /** Its case ended before there was an answer. */
    LAPSED
}
