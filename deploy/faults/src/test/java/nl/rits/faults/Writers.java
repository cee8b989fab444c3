package nl.rits.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.rits.faults.Ledger.Kind;
import nl.rits.faults.Ledger.Line;

/** A municipality and a developer who go on writing about the same plans, whatever happens to the portal. */
final class Writers implements AutoCloseable {
    private static final String MUNICIPALITY = "gemeente";
    private static final String DEVELOPER = "ontwikkelaar";
    private static final LocalDate START =
            LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusYears(2);

    private final Client client;
    private final Ledger ledger;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    private Writers(Client client, Ledger ledger) {
        this.client = client;
        this.ledger = ledger;
    }

    /** Makes plans in Raalte in which a developer is involved. */
    static List<UUID> plans(Client client, Ledger ledger, int count) {
        var developer = party(client, DEVELOPER);
        return IntStream.range(0, count)
                .mapToObj(number -> {
                    var body = Map.of(
                            "name",
                            "Storingsproef " + number,
                            "place",
                            "Raalte",
                            "municipality",
                            "GM0177",
                            "planType",
                            "EXPANSION",
                            "planningStatus",
                            "2A",
                            "phase",
                            "PREPARATION",
                            "homes",
                            100,
                            "demolition",
                            0,
                            "keyProject",
                            false,
                            "involved",
                            List.of(developer));
                    var answer = client.write(MUNICIPALITY, "POST", "/api/projects/v1/projects", body, Map.of());
                    if (answer.status() != 201) {
                        throw new IllegalStateException(answer.status() + ": " + answer.body());
                    }
                    var id = UUID.fromString(answer.body().required("id").asText());
                    ledger.acknowledged(new Line(Kind.CREATED, id, answer.trace(), answer.tries(), false));
                    return id;
                })
                .toList();
    }

    static Writers start(Client client, Ledger ledger, List<UUID> plans) {
        var writers = new Writers(client, ledger);
        var municipality = party(client, MUNICIPALITY);
        var developer = party(client, DEVELOPER);
        for (var plan : plans) {
            writers.thread("municipality-" + plan, () -> writers.state(MUNICIPALITY, municipality, plan, false));
            writers.thread("developer-" + plan, () -> writers.state(DEVELOPER, developer, plan, true));
        }
        writers.thread("reporter", () -> writers.report(plans));
        return writers;
    }

    /** Lets each finish the write it is at. */
    @Override
    public void close() {
        stopping = true;
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }

    private void thread(String name, Runnable work) {
        threads.add(Thread.ofVirtual().name(name).start(() -> {
            try {
                while (!stopping) {
                    work.run();
                    Client.pause(Duration.ofMillis(50));
                }
            } catch (RuntimeException failure) {
                ledger.stuck(failure);
            }
        }));
    }

    /** Two writes: a statement that moves all dates by one day more, and that it still holds. */
    private void state(String account, String party, UUID plan, boolean byMarket) {
        var place = "/api/projects/v1/projects/" + plan + "/statements/" + party;
        var before = client.get(account, place);
        var first = !before.has("version");
        var headers = first
                ? Map.of("If-None-Match", "*")
                : Map.of("If-Match", "\"" + before.required("version").asLong() + "\"");
        var shift = first ? 0 : before.required("version").asInt() % 300;
        var body = Map.of(
                "milestones",
                        List.of(
                                milestone("START_OF_BUILDING", START.plusDays(shift)),
                                milestone("FIRST_DELIVERY", START.plusDays(shift + 300L)),
                                milestone("LAST_DELIVERY", START.plusDays(shift + 500L))),
                "years", List.of(Map.of("year", START.getYear() + 1, "homes", 100)),
                "reason", Map.of("cause", "OTHER", "note", "Storingsproef"));
        var stated = client.write(account, "PUT", place, body, headers);
        keep(Kind.STATED, plan, stated, byMarket);
        if (stated.status() < 300) {
            keep(Kind.CONFIRMED, plan, client.write(account, "POST", place + "/confirmations", null, Map.of()), false);
        }
    }

    private void report(List<UUID> plans) {
        var body = Map.of(
                "title",
                "Storingsproef",
                "cause",
                "PERMIT",
                "certainty",
                "CONFIRMED",
                "projects",
                List.of(plans.getFirst()),
                "homes",
                10,
                "months",
                2);
        var answer = client.write(MUNICIPALITY, "POST", "/api/bottlenecks/v1/bottlenecks", body, Map.of());
        if (answer.status() == 404 || answer.status() == 400) {
            // The plan is not known there yet: its event waits for what was killed.
            Client.pause(Duration.ofMillis(500));
            return;
        }
        keep(Kind.REPORTED, id(answer.body()), answer, false);
        Client.pause(Duration.ofMillis(150));
    }

    private void keep(Kind kind, UUID subject, Client.Answer answer, boolean byMarket) {
        if (answer.status() < 300) {
            ledger.acknowledged(new Line(kind, subject, answer.trace(), answer.tries(), byMarket));
        } else {
            ledger.refused(kind + " after " + answer.tries() + " tries: " + answer.status() + " " + answer.body());
        }
    }

    private static UUID id(JsonNode view) {
        return view.has("id") ? UUID.fromString(view.required("id").asText()) : new UUID(0, 0);
    }

    private static String party(Client client, String account) {
        return client.get(account, "/api/parties/v1/me")
                .required("party")
                .required("id")
                .asText();
    }

    private static Map<String, String> milestone(String name, LocalDate date) {
        return Map.of("milestone", name, "date", date.toString(), "status", "PREDICTED");
    }
}
