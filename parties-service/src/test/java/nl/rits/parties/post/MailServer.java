package nl.rits.parties.post;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A real SMTP server in the JVM of the test. */
public class MailServer implements QuarkusTestResourceLifecycleManager {
    private static @Nullable GreenMail server;
    private static int port;

    static GreenMail server() {
        return Objects.requireNonNull(server);
    }

    static void empty() {
        try {
            server().purgeEmailFromAllMailboxes();
        } catch (FolderException failure) {
            throw new AssertionError(failure);
        }
    }

    /** Nothing listens any more. */
    static void away() {
        port = server().getSmtp().getPort();
        server().stop();
    }

    /** At the same port. */
    static void again() {
        server = listening(port);
    }

    private static GreenMail listening(int port) {
        var started = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        started.start();
        return started;
    }

    @Override
    public Map<String, String> start() {
        var started = listening(0);
        server = started;
        return Map.of(
                "quarkus.mailer.host", "127.0.0.1",
                "quarkus.mailer.port", String.valueOf(started.getSmtp().getPort()),
                "quarkus.mailer.start-tls", "DISABLED",
                "rits.mail.portal", "https://rits.example");
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop();
        }
    }
}
