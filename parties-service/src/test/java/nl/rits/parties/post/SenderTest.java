package nl.rits.parties.post;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.mailer.Mail;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.rits.foundation.testing.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(MailServer.class)
class SenderTest {
    private static final int AT_ONCE = 8;
    private static final int MAILS = 200;

    /** A mail whose greeting is missed waits for as long as the server does: half a minute. */
    private static final Duration ONE_MISSED = Duration.ofSeconds(25);

    @Inject
    Sender sender;

    @Test
    void mails_that_are_sent_at_the_same_moment_all_arrive_and_none_waits_for_a_greeting() throws Exception {
        MailServer.empty();
        var started = Instant.now();
        var ready = new CountDownLatch(AT_ONCE);
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var sent = IntStream.range(0, MAILS)
                    .mapToObj(i -> threads.submit(() -> {
                        ready.countDown();
                        ready.await();
                        sender.send(Mail.withText("iemand" + i + "@rits.example", "Proef " + i, "Dag."));
                        return true;
                    }))
                    .toList();
            for (var one : sent) {
                assertThat(one.get()).isTrue();
            }
        }
        assertThat(MailServer.server().getReceivedMessages()).hasSize(MAILS);
        assertThat(Duration.between(started, Instant.now())).isLessThan(ONE_MISSED);
    }
}
