package nl.rits.bottlenecks.demo;

import static nl.rits.bottlenecks.demo.Cast.TABLE;
import static nl.rits.bottlenecks.demo.Cast.actor;
import static nl.rits.bottlenecks.demo.Cast.party;
import static nl.rits.bottlenecks.demo.Cast.projects;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rits.bottlenecks.bottleneck.Bottleneck;
import nl.rits.bottlenecks.bottleneck.BottleneckStatus;
import nl.rits.bottlenecks.bottleneck.Casebook;
import nl.rits.bottlenecks.bottleneck.Certainty;
import nl.rits.bottlenecks.bottleneck.Change;
import nl.rits.bottlenecks.bottleneck.Joined;
import nl.rits.bottlenecks.bottleneck.Report;
import nl.rits.bottlenecks.bottleneck.What;
import nl.rits.foundation.identity.StableId;
import nl.rits.foundation.time.DutchDays;

/** Reports the bottlenecks of the demo and lets them live, step by step, the same way as when people do it. */
@ApplicationScoped
class DemoLives {

    private final Casebook casebook;
    private final Clock clock;

    DemoLives(Casebook casebook, Clock clock) {
        this.casebook = casebook;
        this.clock = clock;
    }

    /** @param known projects that the other services told of */
    Bottleneck tell(Told told, Set<UUID> known) {
        var report = new Report(
                told.title,
                told.cause,
                told.certainty,
                told.evidence,
                projects(told.projects).stream().filter(known::contains).toList(),
                told.homes,
                told.months,
                told.explanation,
                told.owner == null ? null : party(told.owner),
                told.needed,
                told.atTable ? TABLE : null,
                told.kind);
        var bottleneck =
                casebook.open(StableId.of("bottleneck", told.slug), report, actor(told.reporter), at(told.daysAgo));
        told.steps.forEach(step -> take(bottleneck, told, step));
        return bottleneck;
    }

    private void take(Bottleneck bottleneck, Told told, Told.Step step) {
        var at = at(step.daysAgo());
        switch (step) {
            case Told.Step.Move(var _, var by, var to, var reason) -> {
                var table = to == BottleneckStatus.ESCALATED ? TABLE : null;
                var takesUp = to == BottleneckStatus.ACCEPTED ? party(by) : null;
                var move = new Change.Move(to, table, by.equals(told.reporter), takesUp);
                casebook.change(bottleneck, move, What.valueOf(to.name()), actor(by), reason, at);
            }
            case Told.Step.Act(var _, var by, var what, var owner, var dueInDays) -> {
                var action = new Change.AddAction(what, party(owner), today().plusDays(dueInDays));
                casebook.change(bottleneck, action, What.ACTION_ADDED, actor(by), what, at);
            }
            case Told.Step.Join(var _, var by, var months, var evidence, var explanation, var projects) -> {
                var joined = new Joined(
                        party(by), Certainty.CONFIRMED, evidence, explanation, 0, months, Cast.projects(projects));
                var join = new Change.Join(List.of(joined), null);
                casebook.change(bottleneck, join, What.JOINED, actor(by), explanation, at);
            }
            case Told.Step.Link(var _, var by, var title, var url) ->
                casebook.change(
                        bottleneck, new Change.AddLink(title, url, party(by)), What.LINK_ADDED, actor(by), title, at);
            case Told.Step.Prove(var _, var by, var evidence) ->
                casebook.change(bottleneck, proof(bottleneck, evidence), What.CHANGED, actor(by), evidence, at);
            case Told.Step.Done(var _, var by, var action) ->
                casebook.change(bottleneck, new Change.MarkAction(action, true), What.ACTION_DONE, actor(by), null, at);
        }
    }

    private static Change proof(Bottleneck bottleneck, String evidence) {
        var it = bottleneck.state();
        var own = it.own();
        return new Change.Rewrite(
                it.title(),
                it.cause(),
                Certainty.CONFIRMED,
                evidence,
                it.explanation(),
                it.needed(),
                own.homes(),
                own.months(),
                own.projects(),
                it.owner());
    }

    private Instant at(int daysAgo) {
        return Cast.at(today().minusDays(daysAgo));
    }

    private LocalDate today() {
        return DutchDays.today(clock);
    }
}
