package nl.rits.local.post;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The page of the mail catcher: a list, and one mail as text and as a mail program would show it. The HTML of a mail is
 * shown in a frame without any rights, and may load nothing; its links open a tab of their own. {@code /mails.json} is the
 * same list for programs.
 */
record MailPages(Mailbox box) implements HttpHandler {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d-M-yyyy HH:mm:ss").withZone(ZoneId.of("Europe/Amsterdam"));
    private static final String STYLE = """
            body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem;color:#1c1b22;background:#fff}
            a{color:#5b2a57}table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.5rem;border-bottom:1px solid #767380;vertical-align:top;overflow-wrap:anywhere}
            pre{white-space:pre-wrap;overflow-wrap:anywhere;border:1px solid #767380;padding:1rem}iframe{width:100%;height:36rem;border:1px solid #767380}""";

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var mails = box.all();
            var number = path.replaceAll("\\D", "");
            var chosen = mails.stream()
                    .filter(mail -> String.valueOf(mail.number()).equals(number))
                    .findFirst();
            if (path.equals("/")) {
                answer(exchange, 200, "text/html", list(mails));
            } else if (path.equals("/mails.json")) {
                answer(
                        exchange,
                        200,
                        "application/json",
                        JSON.writeValueAsString(
                                mails.stream().map(MailPages::json).toList()));
            } else if (path.matches("/mails/\\d+") && chosen.isPresent()) {
                answer(exchange, 200, "text/html", one(chosen.get()));
            } else if (path.matches("/mails/\\d+/html") && chosen.isPresent()) {
                exchange.getResponseHeaders()
                        .set(
                                "Content-Security-Policy",
                                "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'");
                answer(
                        exchange,
                        200,
                        "text/html",
                        "<base target=\"_blank\">" + chosen.get().html());
            } else {
                answer(exchange, 404, "text/html", page("Niet gevonden", "<p><a href=\"/\">Alle mail</a></p>"));
            }
        } catch (MessagingException unreadable) {
            throw new IOException(unreadable);
        }
    }

    private static String list(List<CaughtMail> mails) {
        var rows = mails.stream()
                .map(mail -> "<tr><td>%s</td><td>%s</td><td><a href=\"/mails/%d\">%s</a></td></tr>"
                        .formatted(
                                TIME.format(mail.at()),
                                escaped(mail.to()),
                                mail.number(),
                                mail.subject().isBlank() ? "(geen onderwerp)" : escaped(mail.subject())))
                .collect(Collectors.joining());
        return page(
                mails.isEmpty() ? "Nog geen mail" : "Gevangen mail",
                "<p>Rits verstuurt hier niets: alle mail van dit portaal komt op deze pagina.</p>"
                        + (mails.isEmpty()
                                ? ""
                                : "<table><thead><tr><th scope=\"col\">Wanneer</th><th scope=\"col\">Aan</th><th scope=\"col\">Onderwerp</th></tr></thead><tbody>"
                                        + rows + "</tbody></table>"));
    }

    private static String one(CaughtMail mail) {
        return page(
                mail.subject(),
                "<p><a href=\"/\">Alle mail</a></p><p>Aan " + escaped(mail.to()) + ", " + TIME.format(mail.at())
                        + "</p><h2>Zoals een mailprogramma het toont</h2><iframe title=\"De mail\" sandbox=\"allow-popups allow-popups-to-escape-sandbox\" src=\"/mails/"
                        + mail.number() + "/html\"></iframe><h2>Als tekst</h2><pre>" + escaped(mail.text()) + "</pre>");
    }

    private static String page(String title, String content) {
        return "<!doctype html><html lang=\"nl\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>"
                + escaped(title) + "</title><style>" + STYLE + "</style></head><body><main><h1>" + escaped(title)
                + "</h1>" + content + "</main></body></html>";
    }

    private static Map<String, Object> json(CaughtMail mail) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("number", mail.number());
        fields.put("at", mail.at().toString());
        fields.put("to", mail.to());
        fields.put("subject", mail.subject());
        fields.put("text", mail.text());
        fields.put("html", mail.html());
        return fields;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static void answer(HttpExchange exchange, int status, String type, String content) throws IOException {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type + "; charset=utf-8");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
