package nl.rits.parties.post;

import io.quarkus.mailer.Mail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import nl.rits.foundation.time.DutchDays;
import nl.rits.parties.register.Today;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Brings the mail round: everyone at most once a day, or once a week. Instances of the service work side by side, each on
 * another person. A mail can go out twice when the service dies between sending and noting it, and is never lost.
 */
@ApplicationScoped
class PostRound {
    private static final Logger LOG = Logger.getLogger(PostRound.class);
    private static final Duration KEPT = Duration.ofDays(30);

    private final Letters letters;
    private final NewsReaders readers;
    private final Sender sender;
    private final Template html;
    private final Template text;
    private final PostConfig config;
    private final Clock clock;
    private final Today today;
    private final String from;

    PostRound(
            Letters letters,
            NewsReaders readers,
            Sender sender,
            @Location("post/digest.html") Template html,
            @Location("post/digest.txt") Template text,
            PostConfig config,
            Clock clock,
            Today today,
            @ConfigProperty(name = "quarkus.mailer.from") String from) {
        this.letters = letters;
        this.readers = readers;
        this.sender = sender;
        this.html = html;
        this.text = text;
        this.config = config;
        this.clock = clock;
        this.today = today;
        this.from = from;
    }

    @Scheduled(
            every = "${rits.mail.every:60s}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        send();
    }

    @Scheduled(cron = "0 10 3 * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        QuarkusTransaction.requiringNew()
                .run(() -> letters.forget(clock.instant().minus(KEPT), today.date()));
    }

    /** @return how many mails went out */
    int send() {
        var urgent = sendAll(this::sendOneUrgent);
        if (clock.instant().atZone(DutchDays.ZONE).getHour() < config.fromHour()) {
            return urgent;
        }
        askAll();
        return urgent + sendAll(this::sendOne);
    }

    /** What is answered goes out in a next round. */
    private void askAll() {
        int asked;
        do {
            asked = QuarkusTransaction.requiringNew().call(() -> readers.ask(today.date(), clock.instant()));
        } while (asked > 0);
    }

    /** Each in a transaction of its own. */
    private static int sendAll(Callable<Outcome> one) {
        var sent = 0;
        while (true) {
            switch (QuarkusTransaction.requiringNew().call(one)) {
                case SENT -> sent++;
                case NOT_SENT -> {}
                case NOBODY -> {
                    return sent;
                }
            }
        }
    }

    /** An invitation does not wait for the mail of the day: it is for the calendar, now. */
    private Outcome sendOneUrgent() {
        var now = clock.instant();
        var found = letters.nextUrgent(today.date(), now);
        if (found.isEmpty()) {
            return Outcome.NOBODY;
        }
        var urgent = found.get();
        var to = urgent.to();
        var digest = Digest.of(to.name(), to.language(), List.of(urgent.letter()), config.portal());
        var mail = mail(to, digest);
        if (urgent.letter().invitation() != null) {
            var file = CalendarFile.of(urgent.letter(), urgent.letter().invitation(), digest, to.address(), from, now);
            mail.addAttachment(file.name(), file.content(), file.type());
        }
        if (!delivered(to, mail, now)) {
            return Outcome.NOT_SENT;
        }
        letters.sent(urgent, now);
        return Outcome.SENT;
    }

    private Mail mail(Letters.Addressee to, Digest digest) {
        return Mail.withHtml(
                        to.address(),
                        digest.subject(),
                        html.data("mail", digest).render())
                .setText(text.data("mail", digest).render())
                .addHeader("List-Unsubscribe", "<" + digest.settingsLink() + ">")
                .addHeader("Auto-Submitted", "auto-generated");
    }

    private boolean delivered(Letters.Addressee to, Mail mail, Instant now) {
        try {
            sender.send(mail);
            return true;
        } catch (RuntimeException failure) {
            var cause = failure.getCause() == null ? failure : failure.getCause();
            LOG.warnf(
                    "mail for person %s waits: %s",
                    to.person(), cause.getClass().getSimpleName());
            letters.failed(to, now);
            return false;
        }
    }

    private enum Outcome {
        SENT,
        NOT_SENT,
        NOBODY
    }

    private Outcome sendOne() {
        var now = clock.instant();
        var day = today.date();
        var due = letters.nextDue(day, now, config.patience());
        if (due.isEmpty()) {
            return Outcome.NOBODY;
        }
        var to = due.get();
        var waiting = letters.waiting(to.person(), day);
        if (waiting.isEmpty()) {
            return Outcome.NOT_SENT;
        }
        var digest = Digest.of(to.name(), to.language(), waiting, config.portal());
        if (!delivered(to, mail(to, digest), now)) {
            return Outcome.NOT_SENT;
        }
        readers.tell(to.person());
        letters.sent(to.person(), day, now);
        return Outcome.SENT;
    }
}
