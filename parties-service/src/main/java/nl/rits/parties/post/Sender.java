package nl.rits.parties.post;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Hands mail to the mail server, whoever asks always from the same event loop. When several threads open connections at the same
 * moment, the client may open the one of another on a loop that is not its own; the greeting of the server can then come before
 * anybody listens, and is waited for in vain.
 */
@ApplicationScoped
class Sender {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final ReactiveMailer mailer;
    private final Context loop;

    Sender(ReactiveMailer mailer, Vertx vertx) {
        this.mailer = mailer;
        this.loop = vertx.getOrCreateContext();
    }

    /** @throws RuntimeException when the server did not take it */
    void send(Mail mail) {
        Uni.createFrom()
                .deferred(() -> mailer.send(mail))
                .runSubscriptionOn(task -> loop.runOnContext(_ -> task.run()))
                .await()
                .atMost(PATIENCE);
    }
}
