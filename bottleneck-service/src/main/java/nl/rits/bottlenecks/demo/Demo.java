package nl.rits.bottlenecks.demo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rits.bottlenecks.bottleneck.Actor;
import nl.rits.bottlenecks.bottleneck.Bottleneck;
import nl.rits.bottlenecks.bottleneck.BottleneckStatus;
import nl.rits.bottlenecks.bottleneck.Casebook;
import nl.rits.bottlenecks.bottleneck.Certainty;
import nl.rits.bottlenecks.bottleneck.Change;
import nl.rits.bottlenecks.bottleneck.Joined;
import nl.rits.bottlenecks.bottleneck.Report;
import nl.rits.bottlenecks.bottleneck.What;
import nl.rits.bottlenecks.comment.Comments;
import nl.rits.bottlenecks.investment.InvestmentBook;
import nl.rits.bottlenecks.jointcase.JointCaseBook;
import nl.rits.bottlenecks.known.KnownParties;
import nl.rits.bottlenecks.known.KnownPlatforms;
import nl.rits.bottlenecks.known.KnownProject;
import nl.rits.bottlenecks.known.KnownProjects;
import nl.rits.bottlenecks.solution.SolutionBook;
import nl.rits.bottlenecks.table.Agendas;
import nl.rits.foundation.identity.StableId;
import nl.rits.foundation.time.DutchDays;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Fills an empty service with the demo, once the other services have told of the projects and parties it is about,
 * so that everything in it goes the same way as when people do it.
 */
@ApplicationScoped
class Demo {

    private static final Logger LOG = Logger.getLogger(Demo.class);
    private static final UUID TABLE = StableId.of("platform", "tafel-west-overijssel");
    private static final int NEXT_SESSION = 14;

    private final DemoConfig config;
    private final EntityManager database;
    private final KnownParties parties;
    private final KnownPlatforms platforms;
    private final KnownProjects projects;
    private final Casebook casebook;
    private final Agendas agendas;
    private final Comments comments;
    private final JointCaseBook jointCases;
    private final DemoPromises promises;
    private final SolutionBook solutions;
    private final InvestmentBook investments;
    private final DemoHelp help;
    private final DemoQuestions questions;
    private final Clock clock;

    private @Nullable Instant waitingSince;
    private boolean finished;

    Demo(
            DemoConfig config,
            EntityManager database,
            KnownParties parties,
            KnownPlatforms platforms,
            KnownProjects projects,
            Casebook casebook,
            Agendas agendas,
            Comments comments,
            JointCaseBook jointCases,
            DemoPromises promises,
            SolutionBook solutions,
            InvestmentBook investments,
            DemoHelp help,
            DemoQuestions questions,
            Clock clock) {
        this.config = config;
        this.database = database;
        this.parties = parties;
        this.platforms = platforms;
        this.projects = projects;
        this.casebook = casebook;
        this.agendas = agendas;
        this.comments = comments;
        this.jointCases = jointCases;
        this.promises = promises;
        this.solutions = solutions;
        this.investments = investments;
        this.help = help;
        this.questions = questions;
        this.clock = clock;
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void make() {
        if (config.enabled() && !finished) {
            finished = makeOnce();
        }
    }

    /** @return whether there is nothing left to do */
    boolean makeOnce() {
        return QuarkusTransaction.requiringNew().call(this::makeUnlessThere);
    }

    boolean isThere() {
        return QuarkusTransaction.requiringNew().call(this::anythingIsThere);
    }

    private boolean anythingIsThere() {
        return (Boolean) database.createNativeQuery("select exists (select from bottleneck)", Boolean.class)
                .getSingleResult();
    }

    private boolean makeUnlessThere() {
        // One instance at a time; the next one finds that it is there.
        database.createNativeQuery("select cast(pg_advisory_xact_lock(7431) as text)")
                .getSingleResult();
        if (anythingIsThere()) {
            return true;
        }
        if (platforms.findTable(TABLE).isEmpty()) {
            return false;
        }
        var told = Stream.concat(DemoBottlenecks.all().stream(), DemoSolved.all().stream())
                .toList();
        var wanted = told.stream()
                .flatMap(one -> one.projects.stream())
                .map(slug -> StableId.of("project", slug))
                .collect(Collectors.toSet());
        var known = projects.findAll(wanted).stream().map(KnownProject::id).collect(Collectors.toSet());
        if (!(known.containsAll(wanted) && partiesAreKnown(told)) && !patienceIsOver()) {
            return false;
        }
        var made = new HashMap<String, Bottleneck>();
        told.stream()
                .filter(one -> ids(one).stream().anyMatch(known::contains))
                .forEach(one -> made.put(one.slug, tell(one, known)));
        if (made.isEmpty()) {
            return false;
        }
        DemoCases.ALL.forEach(one -> write(one, made));
        DemoSolutions.ALL.forEach(one -> Optional.ofNullable(made.get(one.bottleneck()))
                .ifPresent(it -> solutions.tell(it, one.words(), one.wide(), actor(one.teller()), at(one.daysAgo()))));
        DemoInvestments.ALL.forEach(one -> Optional.ofNullable(made.get(one.bottleneck()))
                .filter(_ -> one.after() == null || made.containsKey(one.after()))
                .ifPresent(it -> investments.say(
                        it,
                        one.input(today().getYear(), slug -> StableId.of("bottleneck", slug)),
                        actor(one.party()),
                        at(one.daysAgo()))));
        meet(made);
        talk(made);
        help.make(made, today(), at(3));
        help.ask(TABLE, today(), at(2));
        questions.make(made, today(), at(2), at(1));
        LOG.infof("demo: %d bottlenecks and two sessions made", made.size());
        return true;
    }

    private boolean partiesAreKnown(List<Told> told) {
        return told.stream()
                .flatMap(one -> Stream.concat(Stream.of(one.reporter), Stream.ofNullable(one.owner)))
                .distinct()
                .allMatch(key -> parties.isKnown(party(key)));
    }

    private boolean patienceIsOver() {
        var now = clock.instant();
        if (waitingSince == null) {
            waitingSince = now;
        }
        return Duration.between(waitingSince, now).compareTo(config.patience()) > 0;
    }

    private Bottleneck tell(Told told, Set<UUID> known) {
        var report = new Report(
                told.title,
                told.cause,
                told.certainty,
                told.evidence,
                ids(told).stream().filter(known::contains).toList(),
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

    private void write(DemoCases.Joint one, Map<String, Bottleneck> made) {
        var at = at(5);
        Optional.ofNullable(made.get(one.bottleneck()))
                .flatMap(jointCases::hold)
                .ifPresent(held -> {
                    jointCases.word(held, one.words(), actor(one.drafter()), true, at);
                    var waits = one.unsigned().stream().map(Demo::party).toList();
                    held.signers().stream()
                            .filter(party -> !waits.contains(party))
                            .forEach(party -> jointCases.sign(held, new Actor(party, "demo"), at(4)));
                });
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
                var joined =
                        new Joined(party(by), Certainty.CONFIRMED, evidence, explanation, 0, months, ids(projects));
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

    private void meet(Map<String, Bottleneck> made) {
        var next = today().plusDays(10).with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY));
        var last = next.minusWeeks(13);
        var held = meet(NEXT_SESSION - 1, last, DemoBottlenecks.LAST_AGENDA, made, last.minusDays(14));
        meet(NEXT_SESSION, next, DemoBottlenecks.NEXT_AGENDA, made, today().minusDays(3));
        promises.make(held, at(last), made);
    }

    private UUID meet(
            int number, LocalDate date, List<DemoBottlenecks.Case> agenda, Map<String, Bottleneck> made, LocalDate on) {
        var session = agendas.plan(
                StableId.of("session", "tafel-west-overijssel/" + number), TABLE, number, date, "Raalte", at(on));
        for (var one : agenda) {
            var bottleneck = made.get(one.bottleneck());
            if (bottleneck != null) {
                var chair = party("tafel-west-overijssel");
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

    private void talk(Map<String, Bottleneck> made) {
        var about = made.get(DemoTalk.BOTTLENECK);
        if (about != null) {
            for (var one : DemoTalk.ALL) {
                comments.say(about.state().id(), party(one.by()), one.text(), at(one.daysAgo()));
            }
        }
    }

    private static List<UUID> ids(Told told) {
        return ids(told.projects);
    }

    private static List<UUID> ids(List<String> slugs) {
        return slugs.stream().map(slug -> StableId.of("project", slug)).toList();
    }

    private static UUID party(String key) {
        return StableId.of("party", key);
    }

    private static Actor actor(String key) {
        return new Actor(party(key), "demo");
    }

    private Instant at(int daysAgo) {
        return at(today().minusDays(daysAgo));
    }

    private static Instant at(LocalDate day) {
        return day.atTime(LocalTime.of(9, 30)).atZone(DutchDays.ZONE).toInstant();
    }

    private LocalDate today() {
        return DutchDays.today(clock);
    }
}
