package nl.rits.bottlenecks.demo;

import static nl.rits.bottlenecks.demo.Cast.TABLE;
import static nl.rits.bottlenecks.demo.Cast.actor;
import static nl.rits.bottlenecks.demo.Cast.party;
import static nl.rits.bottlenecks.demo.Cast.projects;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rits.bottlenecks.bottleneck.Actor;
import nl.rits.bottlenecks.bottleneck.Bottleneck;
import nl.rits.bottlenecks.comment.Comments;
import nl.rits.bottlenecks.investment.InvestmentBook;
import nl.rits.bottlenecks.jointcase.JointCaseBook;
import nl.rits.bottlenecks.known.KnownParties;
import nl.rits.bottlenecks.known.KnownPlatforms;
import nl.rits.bottlenecks.known.KnownProject;
import nl.rits.bottlenecks.known.KnownProjects;
import nl.rits.bottlenecks.solution.SolutionBook;
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

    private final DemoConfig config;
    private final EntityManager database;
    private final KnownParties parties;
    private final KnownPlatforms platforms;
    private final KnownProjects projects;
    private final DemoLives lives;
    private final DemoSessions sessions;
    private final Comments comments;
    private final JointCaseBook jointCases;
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
            DemoLives lives,
            DemoSessions sessions,
            Comments comments,
            JointCaseBook jointCases,
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
        this.lives = lives;
        this.sessions = sessions;
        this.comments = comments;
        this.jointCases = jointCases;
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
                .filter(one -> projects(one.projects).stream().anyMatch(known::contains))
                .forEach(one -> made.put(one.slug, lives.tell(one, known)));
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
        sessions.meet(made);
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

    private void write(DemoCases.Joint one, Map<String, Bottleneck> made) {
        var at = at(5);
        Optional.ofNullable(made.get(one.bottleneck()))
                .flatMap(jointCases::hold)
                .ifPresent(held -> {
                    jointCases.word(held, one.words(), actor(one.drafter()), true, at);
                    var waits = one.unsigned().stream().map(Cast::party).toList();
                    held.signers().stream()
                            .filter(party -> !waits.contains(party))
                            .forEach(party -> jointCases.sign(held, new Actor(party, "demo"), at(4)));
                });
    }

    private void talk(Map<String, Bottleneck> made) {
        var about = made.get(DemoTalk.BOTTLENECK);
        if (about != null) {
            for (var one : DemoTalk.ALL) {
                comments.say(about.state().id(), party(one.by()), one.text(), at(one.daysAgo()));
            }
        }
    }

    private Instant at(int daysAgo) {
        return Cast.at(today().minusDays(daysAgo));
    }

    private LocalDate today() {
        return DutchDays.today(clock);
    }
}
