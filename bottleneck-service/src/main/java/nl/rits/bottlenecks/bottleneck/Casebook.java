package nl.rits.bottlenecks.bottleneck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SequencedSet;
import java.util.UUID;
import nl.rits.bottlenecks.known.KnownProjects;
import nl.rits.bottlenecks.ladder.Ladders;
import nl.rits.bottlenecks.ladder.Terms;
import nl.rits.foundation.outbox.Event;
import nl.rits.foundation.outbox.Outbox;
import nl.rits.foundation.sharing.PrincipalNumbers;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a change whole: state, version, audience, event, and whoever listens, in one transaction, or none of it.
 * It asks nobody's leave: users come through {@link Bottlenecks}.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Casebook {

    public static final String TOPIC = "bottlenecks";

    private final BottleneckRepository bottlenecks;
    private final KnownProjects projects;
    private final Causes causes;
    private final Ladders ladders;
    private final History history;
    private final PrincipalNumbers numbers;
    private final Outbox outbox;
    private final jakarta.enterprise.event.Event<BottleneckHappened> listeners;

    Casebook(
            BottleneckRepository bottlenecks,
            KnownProjects projects,
            Causes causes,
            Ladders ladders,
            History history,
            PrincipalNumbers numbers,
            Outbox outbox,
            jakarta.enterprise.event.Event<BottleneckHappened> listeners) {
        this.bottlenecks = bottlenecks;
        this.projects = projects;
        this.causes = causes;
        this.ladders = ladders;
        this.history = history;
        this.numbers = numbers;
        this.outbox = outbox;
        this.listeners = listeners;
    }

    public Bottleneck open(UUID id, Report report, Actor reporter, Instant at) {
        var terms = ladders.terms(report.table(), projects.stewards(report.projects()));
        var bottleneck = Bottleneck.reported(id, report, reporter.party(), terms, at);
        keep(bottleneck, What.REPORTED, reporter, null, at);
        return bottleneck;
    }

    public void change(
            Bottleneck bottleneck,
            Change change,
            What what,
            @Nullable Actor actor,
            @Nullable String reason,
            Instant at) {
        bottleneck.apply(change, () -> terms(bottleneck), at);
        keep(bottleneck, what, actor, reason, at);
    }

    private Terms terms(Bottleneck bottleneck) {
        return ladders.terms(bottleneck.table, projects.stewards(List.of(bottleneck.projects)));
    }

    /** A project is shared differently, or became known: its bottlenecks follow. */
    void reshare(Bottleneck bottleneck, Instant at) {
        if (!sameNumbers(bottleneck.audience, numbers.numbers(audience(bottleneck)))) {
            change(bottleneck, new Change.Reshare(), What.AUDIENCE, null, null, at);
        }
    }

    private void keep(Bottleneck bottleneck, What what, @Nullable Actor actor, @Nullable String reason, Instant at) {
        var audience = audience(bottleneck);
        bottleneck.version++;
        bottleneck.changedAt = at;
        bottleneck.audience = Arrays.stream(numbers.numbers(audience)).sorted().toArray();
        bottlenecks.persistAndFlush(bottleneck);
        var state = bottleneck.state();
        history.append(state, what, actor, reason);
        outbox.publish(Event.of(TOPIC, state.id(), BottleneckChanged.TYPE, BottleneckChanged.of(state, audience)));
        listeners.fire(new BottleneckHappened(state, what, actor, reason, audience));
    }

    private SequencedSet<String> audience(Bottleneck bottleneck) {
        var state = bottleneck.state();
        var shares = projects.findAll(state.projects()).stream()
                .map(project ->
                        new Audience.ProjectShare(project.steward(), project.bottlenecksTo(), project.isWithheld()))
                .toList();
        return Audience.of(new Audience.Facts(
                causes.isConfidential(state.cause()),
                state.reporters(),
                state.owner(),
                shares,
                state.table(),
                state.tableChosen()));
    }

    private static boolean sameNumbers(int[] kept, int[] now) {
        var sorted = now.clone();
        Arrays.sort(sorted);
        return Arrays.equals(kept, sorted);
    }
}
