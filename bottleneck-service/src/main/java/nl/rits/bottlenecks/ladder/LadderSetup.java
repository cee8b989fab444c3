package nl.rits.bottlenecks.ladder;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.rits.bottlenecks.known.KnownPlatform;
import nl.rits.bottlenecks.known.KnownPlatforms;
import nl.rits.bottlenecks.ladder.LadderViews.LadderStepInput;
import nl.rits.bottlenecks.ladder.LadderViews.LadderStepView;
import nl.rits.bottlenecks.ladder.LadderViews.MaySet;
import nl.rits.bottlenecks.ladder.LadderViews.NextTable;
import nl.rits.foundation.api.ETags;
import nl.rits.foundation.api.Page;
import nl.rits.foundation.api.Paging;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What people set up of the ladder. Everyone may know the terms; a step is set by its own chair, or an administrator. */
@ApplicationScoped
@Transactional
class LadderSetup {

    private final KnownPlatforms platforms;
    private final LadderSteps steps;
    private final Ladders ladders;

    LadderSetup(KnownPlatforms platforms, LadderSteps steps, Ladders ladders) {
        this.ladders = ladders;
        this.platforms = platforms;
        this.steps = steps;
    }

    Page<LadderStepView> list(Viewer viewer, Paging paging) {
        var all = platforms.listAll().stream().filter(LadderSetup::isStep).toList();
        var chosen = steps.chosen();
        var tables = names();
        return Page.of(
                all.stream()
                        .sorted(Comparator.comparing(KnownPlatform::name, String.CASE_INSENSITIVE_ORDER)
                                .thenComparing(KnownPlatform::id))
                        .skip(paging.offset())
                        .limit(paging.pageSize)
                        .map(it -> view(viewer, it, chosen.getOrDefault(it.id(), LadderStep.usual(it.id())), tables))
                        .toList(),
                all.size(),
                paging);
    }

    LadderStepView get(Viewer viewer, UUID platform) {
        return view(viewer, find(platform), steps.of(platform));
    }

    LadderStepView change(Viewer viewer, UUID id, @Nullable String ifMatch, LadderStepInput input) {
        var platform = find(id);
        if (!maySet(viewer, platform)) {
            throw ProblemException.forbidden();
        }
        var step = steps.forChange(id);
        ETags.require(ifMatch, step.version, () -> view(viewer, platform, step));
        check(id, input);
        step.answer = input.answerDays();
        step.decide = input.decideDays();
        step.remind = input.remindDays();
        step.next = input.next();
        step.version++;
        steps.persist(step);
        return view(viewer, platform, step);
    }

    private void check(UUID platform, LadderStepInput input) {
        var faults = new ArrayList<Fault>();
        if (input.remindDays() >= Math.min(input.answerDays(), input.decideDays())) {
            faults.add(Fault.at("/remindDays", "reminder-before-term"));
        }
        if (input.next() != null) {
            if (platforms.findTable(input.next()).isEmpty()) {
                faults.add(Fault.at("/next", "unknown-table"));
            } else if (leadsBack(platform, input.next())) {
                faults.add(Fault.at("/next", "ladder-in-a-circle"));
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    /** What goes up the ladder must never come back. */
    private boolean leadsBack(UUID platform, UUID next) {
        var passed = new HashSet<UUID>();
        passed.add(platform);
        var at = Optional.of(next);
        while (at.isPresent()) {
            if (!passed.add(at.get())) {
                return true;
            }
            at = ladders.next(at.get(), List.of());
        }
        return false;
    }

    private KnownPlatform find(UUID platform) {
        return platforms.findByIdOptional(platform).filter(LadderSetup::isStep).orElseThrow(ProblemException::notFound);
    }

    /** A bottleneck lies at a table, or at none yet and then with a local platform. */
    private static boolean isStep(KnownPlatform platform) {
        return platform.isTable() || platform.isLocal();
    }

    private LadderStepView view(Viewer viewer, KnownPlatform platform, LadderStep step) {
        return view(viewer, platform, step, names());
    }

    private Map<UUID, String> names() {
        return platforms.findTables().stream().collect(toMap(KnownPlatform::id, KnownPlatform::name));
    }

    private static LadderStepView view(
            Viewer viewer, KnownPlatform platform, LadderStep step, Map<UUID, String> tables) {
        var next = step.next == null ? null : tables.get(step.next);
        return new LadderStepView(
                platform.id(),
                platform.name(),
                platform.isTable(),
                step.version,
                step.answer,
                step.decide,
                step.remind,
                step.next == null || next == null ? null : new NextTable(step.next, next),
                new MaySet(maySet(viewer, platform)));
    }

    private static boolean maySet(Viewer viewer, KnownPlatform platform) {
        return viewer.has(Role.ADMINISTRATOR) || platform.isChairedBy(viewer);
    }
}
