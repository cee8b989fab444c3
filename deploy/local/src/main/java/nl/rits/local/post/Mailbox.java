package nl.rits.local.post;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was caught, newest first. */
record Mailbox(GreenMail smtp) {
    private static final int SHOWN = 500;

    List<CaughtMail> all() throws MessagingException, IOException {
        var received = smtp.getReceivedMessages();
        var found = new ArrayList<CaughtMail>();
        for (var number = received.length; number > Math.max(0, received.length - SHOWN); number--) {
            found.add(read(number, received[number - 1]));
        }
        return found;
    }

    private static CaughtMail read(int number, MimeMessage mail) throws MessagingException, IOException {
        var sent = mail.getSentDate();
        return new CaughtMail(
                number,
                sent == null ? Instant.EPOCH : sent.toInstant(),
                addresses(mail.getAllRecipients()),
                mail.getSubject() == null ? "" : mail.getSubject(),
                content(mail, "text/plain"),
                content(mail, "text/html"));
    }

    private static String addresses(Address[] all) {
        return Stream.ofNullable(all)
                .flatMap(Arrays::stream)
                .map(Address::toString)
                .collect(Collectors.joining(", "));
    }

    private static String content(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return String.valueOf(part.getContent());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (var index = 0; index < parts.getCount(); index++) {
                var found = content(parts.getBodyPart(index), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
