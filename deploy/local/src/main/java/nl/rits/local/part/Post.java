package nl.rits.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import nl.rits.local.place.Place;
import nl.rits.local.place.Port;
import nl.rits.local.post.MailCatcher;
import nl.rits.local.process.Child;
import nl.rits.local.process.Program;

/** Catches all mail of the portal: none leaves this machine. */
public record Post(Place place) implements Part {
    @Override
    public String name() {
        return "mail-catcher";
    }

    @Override
    public String title() {
        return "mail catcher";
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(60);
    }

    @Override
    public void prepare(Notes notes) {}

    @Override
    public Child start() throws IOException {
        var folder = Files.createDirectories(place.data().resolve(name()));
        var command = Java.command(
                16,
                64,
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                place.shared().resolve("launcher.jar") + ":" + place.jars() + "/*",
                MailCatcher.class.getName(),
                String.valueOf(place.port(Port.MAIL)),
                String.valueOf(place.port(Port.MAIL_PAGE)));
        return Child.start(name(), new Program(command, Map.of(), folder), place.run(), place.log(name()));
    }

    @Override
    public boolean ready() throws InterruptedException {
        return Web.answers(place.mailPage() + "/mails.json");
    }
}
