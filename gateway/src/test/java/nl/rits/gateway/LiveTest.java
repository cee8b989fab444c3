package nl.rits.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.rits.gateway.live.Feed;
import nl.rits.gateway.live.Streams;
import nl.rits.gateway.session.KnownParties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = GatewayParts.class)
class LiveTest {

    private static long version = System.currentTimeMillis();

    @Inject
    Feed feed;

    @Inject
    KnownParties parties;

    @Inject
    Streams streams;

    private final Events events = new Events();
    private final List<AutoCloseable> open = new CopyOnWriteArrayList<>();

    @BeforeEach
    void the_feed_runs() {
        await().atMost(Duration.ofSeconds(20)).until(feed::isCaughtUp);
    }

    @AfterEach
    void close() throws Exception {
        for (var each : open) {
            each.close();
        }
        events.close();
        await().atMost(Duration.ofSeconds(5)).until(() -> streams.count() == 0);
    }

    @Test
    void a_stream_is_told_what_its_viewer_may_see_and_nothing_else() {
        var developer = stream(Browser.signedIn("ontwikkelaar"));
        var rival = stream(Browser.signedIn("concurrent"));

        var theirs = events.project("party:" + developer.party);
        var everybodys = events.project("public");

        developer.awaitTold("project", theirs);
        developer.awaitTold("project", everybodys);
        rival.awaitTold("project", everybodys);
        assertThat(rival.text()).doesNotContain(theirs.toString());
        assertThat(developer.text()).doesNotContain("Geheim");
    }

    @Test
    void only_the_core_of_a_project_decides() {
        var developer = stream(Browser.signedIn("ontwikkelaar"));

        // Everybody may see the programme of each project that these events tell of.
        var hidden = events.project("party:" + UUID.randomUUID());
        var last = events.project("public");

        developer.awaitTold("project", last);
        assertThat(developer.text()).doesNotContain(hidden.toString());
    }

    @Test
    void a_bottleneck_and_a_notification_reach_whom_they_are_for() {
        var developer = stream(Browser.signedIn("ontwikkelaar"));
        var rival = stream(Browser.signedIn("concurrent"));

        var bottleneck = events.bottleneck("party:" + developer.party, "table:x");
        var forParty = events.notification(developer.party, null);
        var forPerson = events.notification(developer.party, "ontwikkelaar");
        var forColleague = events.notification(developer.party, "collega");
        var last = events.bottleneck("public");

        developer.awaitTold("bottleneck", bottleneck);
        developer.awaitTold("notification", forParty);
        developer.awaitTold("notification", forPerson);
        developer.awaitTold("bottleneck", last);
        assertThat(developer.text()).doesNotContain(forColleague.toString());
        rival.awaitTold("bottleneck", last);
        assertThat(rival.text()).doesNotContain(bottleneck.toString(), forParty.toString(), forPerson.toString());
    }

    @Test
    void help_that_is_lent_and_what_a_table_asks_reach_whom_they_are_for() {
        var developer = stream(Browser.signedIn("ontwikkelaar"));
        var rival = stream(Browser.signedIn("concurrent"));

        var lent = events.changed("nl.woningbouw.knelpunten.capaciteit-gewijzigd.v1", "public");
        var asked = events.changed("nl.woningbouw.tafels.lobbypunt-gewijzigd.v1", "party:" + developer.party);
        var last = events.bottleneck("public");

        developer.awaitTold("capacity", lent);
        developer.awaitTold("lobby", asked);
        rival.awaitTold("capacity", lent);
        rival.awaitTold("bottleneck", last);
        assertThat(rival.text()).doesNotContain(asked.toString());
    }

    @Test
    void a_changed_membership_counts_from_that_moment() {
        var developer = stream(Browser.signedIn("ontwikkelaar"));
        var platform = "platform:" + UUID.randomUUID() + ":market";
        var own = "party:" + developer.party;

        var before = events.project(platform);
        party(developer.party, List.of(own, "public", platform), List.of());
        var during = events.project(platform);
        party(developer.party, List.of(own, "public"), List.of());
        var after = events.project(platform);
        var last = events.project("public");

        developer.awaitTold("project", during);
        developer.awaitTold("project", last);
        assertThat(developer.text()).doesNotContain(before.toString(), after.toString());
    }

    @Test
    void a_councillor_sees_what_is_meant_for_the_council_and_not_what_the_municipality_sees() {
        var councillor = stream(Browser.signedIn("raadslid"));
        var official = stream(Browser.signedIn("gemeente"));
        assertThat(councillor.party).isEqualTo(official.party);
        var region = "region:" + UUID.randomUUID();
        party(
                official.party,
                List.of("party:" + official.party, region, "public"),
                List.of("councillor:" + official.party, "public"));

        var regional = events.project(region);
        var internal = events.project("party:" + official.party);
        var forCouncil = events.project("councillor:" + official.party);
        var last = events.project("public");

        official.awaitTold("project", regional);
        official.awaitTold("project", internal);
        official.awaitTold("project", last);
        councillor.awaitTold("project", forCouncil);
        councillor.awaitTold("project", last);
        assertThat(councillor.text()).doesNotContain(regional.toString(), internal.toString());
        assertThat(official.text()).doesNotContain(forCouncil.toString());
    }

    @Test
    void signing_out_ends_the_stream() {
        var browser = Browser.signedIn("provincie");
        var stream = stream(browser);

        browser.send("POST", "/logout", "", "X-Rits", "1");

        await().atMost(Duration.ofSeconds(3)).until(() -> stream.ended);
    }

    @Test
    void nobody_without_a_session_gets_a_stream() {
        var answer = new Browser().get("/live");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
    }

    @Test
    void nobody_gets_a_stream_for_another_party() {
        var answer = Browser.signedIn("provincie").get("/live?party=" + UUID.randomUUID());

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void a_stream_that_comes_back_gets_what_it_missed_once_and_only_what_it_may_see() throws Exception {
        var browser = Browser.signedIn("ontwikkelaar");
        var first = stream(browser);
        var before = events.project("public");
        first.awaitTold("project", before);
        var lastSeen = first.lastId();
        first.close();

        var missed = events.project("party:" + first.party);
        var hidden = events.project("party:" + UUID.randomUUID());
        await().pollDelay(Duration.ofMillis(500)).until(() -> true);
        var second = stream(browser, "Last-Event-ID", lastSeen);
        var after = events.project("public");

        second.awaitTold("project", missed);
        second.awaitTold("project", after);
        assertThat(second.text()).doesNotContain(before.toString(), hidden.toString(), "event: reset");
        assertThat(second.lines.stream().filter(line -> line.contains(missed.toString())))
                .hasSize(1);
    }

    @Test
    void a_stream_that_was_away_too_long_is_told_to_read_all_again() {
        var browser = Browser.signedIn("ontwikkelaar");
        for (int sent = 0; sent <= GatewayParts.RECENT_NOTICES; sent++) {
            events.project("public");
        }

        for (var lastSeen : List.of("0.0.0.0.0.0", "1.2", "<script>")) {
            var stream = stream(browser, "Last-Event-ID", lastSeen);
            await().atMost(Duration.ofSeconds(2)).until(() -> stream.text().contains("event: reset"));
        }
    }

    @Test
    void an_unreadable_event_stops_nothing() {
        var developer = stream(Browser.signedIn("ontwikkelaar"));

        events.send(
                "projects",
                "nl.woningbouw.projecten.project-gewijzigd.v1",
                "x",
                new JsonObject().put("id", "x\n\nevent: x"));
        events.send("projects", "nl.woningbouw.projecten.iets-anders.v1", "x", new JsonObject());
        var last = events.project("public");

        developer.awaitTold("project", last);
        assertThat(developer.text()).doesNotContain("event: x");
    }

    private void party(UUID party, List<String> principals, List<String> councillorPrincipals) {
        events.party(party, ++version, principals, councillorPrincipals);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> parties.find(party)
                        .filter(known -> known.version() == version)
                        .isPresent());
    }

    private OpenStream stream(Browser browser, String... headers) {
        var stream = new OpenStream(browser, headers);
        open.add(stream);
        return stream;
    }

    private static final class OpenStream implements AutoCloseable {
        final UUID party;
        final List<String> lines = new CopyOnWriteArrayList<>();
        volatile boolean ended;
        private final java.io.InputStream body;

        OpenStream(Browser browser, String... headers) {
            party = UUID.fromString(new JsonObject(browser.get("/session").body())
                    .getJsonObject("party")
                    .getString("id"));
            var answer = browser.stream("/live", headers);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("content-type")).contains("text/event-stream");
            body = answer.body();
            Thread.ofVirtual().start(() -> {
                try (var reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
                    for (String line; (line = reader.readLine()) != null; ) {
                        lines.add(line);
                    }
                } catch (IOException _) {
                    // closed
                }
                ended = true;
            });
            await().atMost(Duration.ofSeconds(5)).until(() -> !lines.isEmpty());
        }

        String text() {
            return String.join("\n", lines);
        }

        String lastId() {
            return lines.stream()
                    .filter(line -> line.startsWith("id: "))
                    .reduce((_, second) -> second)
                    .orElseThrow()
                    .substring(4);
        }

        void awaitTold(String kind, UUID id) {
            await().atMost(Duration.ofSeconds(5))
                    .untilAsserted(
                            () -> assertThat(text()).contains("event: " + kind + "\ndata: {\"id\":\"" + id + "\"}"));
        }

        @Override
        public void close() throws IOException {
            body.close();
        }
    }
}
