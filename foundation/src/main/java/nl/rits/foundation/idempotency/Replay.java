package nl.rits.foundation.idempotency;

/** The request was answered before: ends it with that answer. */
final class Replay extends RuntimeException {
    private final transient Answer answer;

    Replay(Answer answer) {
        super("answered before", null, false, false);
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }
}
