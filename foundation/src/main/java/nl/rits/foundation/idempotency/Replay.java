package nl.rits.foundation.idempotency;

/** The request was answered before: ends it with that answer. Public, because services' generated code handles it. */
public final class Replay extends RuntimeException {
    private final transient Answer answer;

    Replay(Answer answer) {
        super("answered before", null, false, false);
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }
}
