package nl.rits.parties;

import static nl.rits.parties.Api.aMembership;
import static nl.rits.parties.Api.aParty;
import static nl.rits.parties.Api.aPlatform;
import static nl.rits.parties.Api.party;
import static nl.rits.parties.Api.platform;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.stream.StreamSupport;
import nl.rits.foundation.testing.Personas;
import nl.rits.foundation.testing.RealParts;
import nl.rits.foundation.testing.Requests;
import nl.rits.foundation.testing.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EventsTest {
    @Test
    void every_event_is_a_cloud_event_that_follows_its_schema() throws IOException {
        aMembership(aPlatform("LOCAL"), aParty("CORPORATION"), "CHAIR", null, null);
        try (var topic = new Topic("parties")) {
            topic.of(party("beheer"), told -> true);
            topic.of(
                    platform("tafel-west-overijssel"),
                    told -> told.data().path("members").size() == 15);
            var all = topic.all();
            assertThat(all).hasSizeGreaterThan(60);
            for (var told : all) {
                var schema = switch (String.valueOf(told.headers().get("ce_type"))) {
                    case "nl.woningbouw.partijen.partij-gewijzigd.v1" -> "party-changed.schema.json";
                    case "nl.woningbouw.platforms.platform-gewijzigd.v1" -> "platform-changed.schema.json";
                    case "nl.woningbouw.partijen.waarneming-gewijzigd.v1" -> "deputyship-changed.schema.json";
                    case "nl.woningbouw.partijen.persoon-gewist.v1" -> "person-erased.schema.json";
                    default -> throw new AssertionError("unknown type " + told.headers());
                };
                assertThat(EventContractTest.faults(schema, told.body()))
                        .as(told.body())
                        .isEmpty();
                assertThat(told.key()).isEqualTo(told.data().path("id").asText());
                assertThat(told.headers())
                        .containsEntry("ce_specversion", "1.0")
                        .containsEntry("ce_subject", told.key())
                        .containsKeys("ce_id", "ce_source", "ce_time");
                assertThat(told.headers().get("ce_source")).startsWith("urn:nld:");
                assertThat(told.body().length()).isLessThan(64_000);
            }
        }
    }

    @Test
    void events_of_one_party_come_in_order_without_gaps() {
        var party = aParty("DEVELOPER");
        for (var i = 0; i < 5; i++) {
            aMembership(aPlatform("LOCAL"), party, "MEMBER", null, null);
        }
        try (var topic = new Topic("parties")) {
            var versions = topic.of(party, told -> told.data().path("version").asInt() == 5).stream()
                    .map(told -> told.data().path("version").asInt())
                    .toList();
            assertThat(versions).containsExactly(0, 1, 2, 3, 4, 5);
        }
    }

    @Test
    void the_demo_gives_each_of_the_cast_the_names_of_its_circles() {
        var salland = platform("platform-salland");
        var table = "table:" + platform("tafel-west-overijssel");
        names(Personas.DEVELOPER, "platform:" + salland + ":market", table);
        names(Personas.COMPETITOR, "platform:" + salland + ":market");
        names(Personas.CORPORATION, "platform:" + salland + ":corporations", table);
        names(Personas.MUNICIPALITY, "region:" + platform("regio-west-overijssel"), table);
        names(Personas.PROVINCE, "government", table, "table:" + platform("coalitie-overijssel"));
        names(Personas.CHAIR, table);
        names(Personas.ADMINISTRATOR);
    }

    @Test
    void what_an_event_says_holds_no_names_of_people() {
        Requests.as(Personas.ADMINISTRATOR).get("/v1/people").then().statusCode(200);
        try (var topic = new Topic("parties")) {
            topic.of(party("gm0177"), told -> true);
            assertThat(topic.all())
                    .noneMatch(told -> told.body().contains("Wolters")
                            || told.headers().toString().contains("Raalte"));
        }
    }

    private static void names(Personas persona, String... more) {
        try (var topic = new Topic("parties")) {
            var expected = new java.util.ArrayList<>(java.util.List.of(more));
            expected.add("public");
            expected.add("party:" + persona.party());
            var told = topic.of(
                    persona.party(), one -> one.data().path("memberships").size() > 0 || more.length == 0);
            assertThat(StreamSupport.stream(
                                    told.getLast().data().path("principals").spliterator(), false)
                            .map(name -> name.asText()))
                    .as(persona.account())
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }
}
