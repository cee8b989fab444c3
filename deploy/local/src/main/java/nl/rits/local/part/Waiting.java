package nl.rits.local.part;

import java.time.Duration;
import java.time.Instant;
import nl.rits.local.Trouble;
import nl.rits.local.process.Child;

/** Asks again and again until a part answers; stops at once when its process has ended. */
final class Waiting {
    private Waiting() {}

    @FunctionalInterface
    interface Question {
        /** Any exception means: not yet. */
        boolean answered() throws Exception;
    }

    static void until(Child child, Duration patience, Question question) throws InterruptedException {
        var deadline = Instant.now().plus(patience);
        while (!answered(question)) {
            if (!child.alive()) {
                throw new Trouble(child.name() + " stopped while starting: " + child.lastWords() + " (./rits logs "
                        + child.name() + ")");
            }
            if (Instant.now().isAfter(deadline)) {
                throw new Trouble(child.name() + " did not get ready within " + patience.toSeconds() + " s: "
                        + child.lastWords() + " (./rits logs " + child.name() + ")");
            }
            Thread.sleep(60);
        }
    }

    private static boolean answered(Question question) throws InterruptedException {
        try {
            return question.answered();
        } catch (InterruptedException stop) {
            throw stop;
        } catch (Exception _) {
            return false;
        }
    }
}
