package nl.rits.projects.demo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import nl.rits.foundation.time.DutchDays;
import nl.rits.projects.project.ProjectWriting;
import nl.rits.projects.project.Projects;
import nl.rits.projects.project.ReleaseWriting;
import nl.rits.projects.project.StatementWriting;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Makes the demo at start when it is asked for and there is no project yet. The parties come from parties-service by events, so
 * the demo waits for them.
 */
@ApplicationScoped
public class DemoStart {

    private static final Logger LOG = Logger.getLogger(DemoStart.class);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long DEMO_LOCK = 7_304_001;

    private final boolean wanted;
    private final ProjectWriting planning;
    private final StatementWriting statements;
    private final ReleaseWriting releases;
    private final Projects projects;
    private final EntityManager entities;

    DemoStart(
            @ConfigProperty(name = "rits.demo", defaultValue = "false") boolean wanted,
            ProjectWriting planning,
            StatementWriting statements,
            ReleaseWriting releases,
            Projects projects,
            EntityManager entities) {
        this.wanted = wanted;
        this.planning = planning;
        this.statements = statements;
        this.releases = releases;
        this.projects = projects;
        this.entities = entities;
    }

    void on(@Observes StartupEvent start) {
        if (wanted) {
            Thread.ofVirtual().name("demo").start(this::whenPartiesAreHere);
        }
    }

    private void whenPartiesAreHere() {
        var until = Instant.now().plus(PATIENCE);
        try {
            while (!QuarkusTransaction.requiringNew().call(this::partiesAreHere)) {
                if (Instant.now().isAfter(until)) {
                    LOG.warn("demo not made: the parties of the demo did not arrive");
                    return;
                }
                Thread.sleep(500);
            }
            make();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            LOG.error("demo not made", failure);
        }
    }

    /** @return number of plans made; 0 when there were plans already */
    public int make() {
        return QuarkusTransaction.requiringNew().timeout(300).call(() -> {
            entities.createNativeQuery("select pg_advisory_xact_lock(" + DEMO_LOCK + ")")
                    .getSingleResult();
            if (projects.count() > 0) {
                return 0;
            }
            var now = Instant.now();
            var today = DutchDays.of(now);
            var writing = new Writing(planning, statements, releases, entities, today);
            int named = new NamedPlans(writing).write(now);
            int generated = new GeneratedPlans(writing).write(now);
            LOG.infof("demo: %d plans", named + generated);
            return named + generated;
        });
    }

    /** Within a transaction or not. */
    boolean partiesAreHere() {
        var known = entities.createNativeQuery("select count(*) from party where id in (:ids)", Long.class)
                .setParameter("ids", GeneratedPlans.parties())
                .getSingleResult();
        var platforms = entities.createNativeQuery(
                        "select count(*) from platform where kind in ('LOCAL', 'REGION', 'TABLE')", Long.class)
                .getSingleResult();
        return ((Number) known).intValue() == GeneratedPlans.parties().size() && ((Number) platforms).intValue() >= 7;
    }
}
