package nl.rits.bottlenecks.demo;

import static nl.rits.bottlenecks.demo.Cast.actor;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rits.bottlenecks.bottleneck.Bottleneck;
import nl.rits.bottlenecks.capacity.CapacityBook;
import nl.rits.bottlenecks.capacity.CapacityKind;
import nl.rits.bottlenecks.capacity.Need;
import nl.rits.bottlenecks.lobby.Addressee;
import nl.rits.bottlenecks.lobby.LobbyBook;
import nl.rits.foundation.identity.StableId;
import org.jspecify.annotations.Nullable;

/** What the parties of the demo can lend each other, and what they ask of others. */
@ApplicationScoped
class DemoHelp {

    private final CapacityBook book;
    private final LobbyBook lobby;

    DemoHelp(CapacityBook book, LobbyBook lobby) {
        this.book = book;
        this.lobby = lobby;
    }

    /** @param from days from today; @param bottleneck for which it is asked */
    private record Entry(
            CapacityKind kind,
            String party,
            String expertise,
            int hours,
            int from,
            int until,
            @Nullable String area,
            @Nullable String note,
            @Nullable String bottleneck) {}

    private static final List<Entry> ENTRIES = List.of(
            new Entry(
                    CapacityKind.REQUEST,
                    "gm1773",
                    "LAW",
                    16,
                    10,
                    190,
                    "GM1773",
                    "Iemand die bestemmingsplannen en beroepszaken kent. Op afstand kan ook.",
                    "planjurist"),
            new Entry(
                    CapacityKind.OFFER,
                    "gm0150",
                    "LAW",
                    12,
                    3,
                    150,
                    null,
                    "Ervaren planjurist, twee dagen per week.",
                    null),
            new Entry(CapacityKind.OFFER, "pv23", "LAW", 24, 60, 240, null, "Uit de flexpool van de provincie.", null),
            new Entry(
                    CapacityKind.REQUEST,
                    "beekvliet",
                    "ECOLOGY",
                    8,
                    40,
                    130,
                    "GM1773",
                    "Onderzoek naar vleermuizen in het voorjaar.",
                    "lindenerf-vleermuizen"),
            new Entry(
                    CapacityKind.OFFER, "pv23", "ECOLOGY", 8, 1, 200, null, "Ecoloog die ook rapporten toetst.", null),
            new Entry(CapacityKind.OFFER, "pv23", "NITROGEN", 16, 1, 120, null, null, null),
            new Entry(
                    CapacityKind.REQUEST,
                    "gm0177",
                    "PLAN_ECONOMY",
                    20,
                    14,
                    200,
                    "GM0177",
                    "Doorrekenen van drie plannen met sociale huur.",
                    null),
            new Entry(CapacityKind.OFFER, "esrand", "PLAN_ECONOMY", 8, 1, 100, "GM0177", null, null),
            new Entry(
                    CapacityKind.OFFER,
                    "gm0193",
                    "PROJECT_LEAD",
                    24,
                    20,
                    300,
                    null,
                    "Projectleider met ervaring in versnelling.",
                    null));

    void make(Map<String, Bottleneck> made, LocalDate today, Instant at) {
        for (var entry : ENTRIES) {
            var bottleneck = entry.bottleneck() == null ? null : made.get(entry.bottleneck());
            book.open(
                    StableId.of("capacity", entry.party() + "/" + entry.kind() + "/" + entry.expertise()),
                    entry.kind(),
                    new Need(
                            entry.expertise(),
                            entry.hours(),
                            today.plusDays(entry.from()),
                            today.plusDays(entry.until()),
                            entry.area()),
                    entry.note(),
                    bottleneck == null ? null : bottleneck.state().id(),
                    actor(entry.party()),
                    today,
                    at);
        }
    }

    /** What the table asks of others. */
    void ask(UUID table, LocalDate today, Instant at) {
        lobby.tell(
                StableId.of("lobby", "onderstation"),
                table,
                "GRID",
                "Een batterij bij onderstation Raalte-Oost",
                "Betaal mee aan een tijdelijke batterij, zodat twee projecten in 2027 kunnen aansluiten.",
                Addressee.PROVINCE,
                actor("beekvliet"),
                List.of(actor("gm0177"), actor("esrand")),
                today.minusDays(2),
                at);
        lobby.tell(
                StableId.of("lobby", "voorrang"),
                table,
                "OBJECTION_APPEAL",
                "Sneller uitspraak bij de Raad van State",
                "Geef woningbouw vanaf twaalf woningen voorrang, en breid de capaciteit van de Raad van State uit.",
                Addressee.STATE,
                actor("gm0177"),
                List.of(),
                null,
                at);
    }
}
