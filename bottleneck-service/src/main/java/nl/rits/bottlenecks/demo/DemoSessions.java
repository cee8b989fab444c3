package nl.rits.bottlenecks.demo;

import static nl.rits.bottlenecks.demo.Cast.CHAIR;
import static nl.rits.bottlenecks.demo.Cast.TABLE;
import static nl.rits.bottlenecks.demo.Cast.at;
import static nl.rits.bottlenecks.demo.Cast.party;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rits.bottlenecks.bottleneck.Bottleneck;
import nl.rits.bottlenecks.table.Agendas;
import nl.rits.foundation.identity.StableId;
import nl.rits.foundation.time.DutchDays;

/** Plans the session that was held and the one that comes, each with its agenda. */
@ApplicationScoped
class DemoSessions {

    private static final int NEXT = 14;

    private final Agendas agendas;
    private final DemoPromises promises;
    private final Clock clock;

    DemoSessions(Agendas agendas, DemoPromises promises, Clock clock) {
        this.agendas = agendas;
        this.promises = promises;
        this.clock = clock;
    }

    /** @param made bottlenecks by their name in the demo */
    void meet(Map<String, Bottleneck> made) {
        var today = DutchDays.today(clock);
        var next = today.plusDays(10).with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY));
        var last = next.minusWeeks(13);
        var held = meet(NEXT - 1, last, DemoBottlenecks.LAST_AGENDA, made, last.minusDays(14));
        meet(NEXT, next, DemoBottlenecks.NEXT_AGENDA, made, today.minusDays(3));
        promises.make(held, at(last), made);
    }

    private UUID meet(
            int number, LocalDate date, List<DemoBottlenecks.Case> agenda, Map<String, Bottleneck> made, LocalDate on) {
        var session = agendas.plan(
                StableId.of("session", "tafel-west-overijssel/" + number), TABLE, number, date, "Raalte", at(on));
        for (var one : agenda) {
            var bottleneck = made.get(one.bottleneck());
            if (bottleneck != null) {
                var chair = party(CHAIR);
                var onAgenda = agendas.put(
                        StableId.of("case", number + "/" + one.bottleneck()),
                        session,
                        bottleneck.state(),
                        one.decision(),
                        one.urgency(),
                        one.solvability(),
                        chair,
                        at(on));
                DemoCases.ALL.stream()
                        .filter(joint -> joint.bottleneck().equals(one.bottleneck()))
                        .forEach(joint -> onAgenda.admit(joint.admitted(), chair, at(on)));
            }
        }
        return StableId.of("session", "tafel-west-overijssel/" + number);
    }
}
