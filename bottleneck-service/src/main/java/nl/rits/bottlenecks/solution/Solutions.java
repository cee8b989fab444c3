package nl.rits.bottlenecks.solution;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.rits.bottlenecks.bottleneck.Actor;
import nl.rits.bottlenecks.bottleneck.Bottleneck;
import nl.rits.bottlenecks.bottleneck.BottleneckState;
import nl.rits.bottlenecks.bottleneck.BottleneckStatus;
import nl.rits.bottlenecks.bottleneck.BottleneckView;
import nl.rits.bottlenecks.bottleneck.BottleneckViews;
import nl.rits.bottlenecks.bottleneck.Causes;
import nl.rits.bottlenecks.bottleneck.SharedBottlenecks;
import nl.rits.bottlenecks.known.KnownParties;
import nl.rits.bottlenecks.known.KnownProject;
import nl.rits.bottlenecks.known.KnownProjects;
import nl.rits.bottlenecks.known.PartyRef;
import nl.rits.bottlenecks.solution.SolutionShelf.Found;
import nl.rits.bottlenecks.solution.SolutionShelf.Like;
import nl.rits.bottlenecks.solution.SolutionViews.MayTell;
import nl.rits.bottlenecks.solution.SolutionViews.SolutionInput;
import nl.rits.bottlenecks.solution.SolutionViews.SolutionLink;
import nl.rits.bottlenecks.solution.SolutionViews.SolutionView;
import nl.rits.bottlenecks.solution.SolutionViews.SolvedRef;
import nl.rits.foundation.api.ETags;
import nl.rits.foundation.api.Page;
import nl.rits.foundation.api.Paging;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What users do with solutions. Who had the bottleneck, or had to solve it, tells how that went. */
@ApplicationScoped
@Transactional
public class Solutions {

    private final SolutionShelf shelf;
    private final SharedBottlenecks shared;
    private final BottleneckViews views;
    private final SolutionBook book;
    private final Causes causes;
    private final KnownProjects projects;
    private final KnownParties parties;
    private final Clock clock;

    Solutions(
            SolutionShelf shelf,
            SharedBottlenecks shared,
            BottleneckViews views,
            SolutionBook book,
            Causes causes,
            KnownProjects projects,
            KnownParties parties,
            Clock clock) {
        this.shelf = shelf;
        this.shared = shared;
        this.views = views;
        this.book = book;
        this.causes = causes;
        this.projects = projects;
        this.parties = parties;
        this.clock = clock;
    }

    Page<SolutionView> list(Viewer viewer, @Nullable String cause, Like like, Paging paging) {
        var total = shelf.count(viewer, cause, like);
        var found = total == 0 ? List.<Found>of() : shelf.list(viewer, cause, like, paging.offset(), paging.pageSize);
        return Page.of(views(viewer, found), total, paging);
    }

    /** What to compare with when someone looks for help with this bottleneck. */
    Like like(Viewer viewer, UUID bottleneck) {
        var state = get(viewer, bottleneck).state();
        return new Like(state.cause(), seen(viewer, state.projects()), state.title(), state.homes(), bottleneck);
    }

    /** The same for one that is still being written. */
    Like like(Viewer viewer, List<UUID> of, @Nullable String words) {
        return new Like(null, seen(viewer, of), words, null, null);
    }

    private Set<UUID> seen(Viewer viewer, Collection<UUID> of) {
        return projects.find(viewer, of).stream().map(KnownProject::id).collect(toSet());
    }

    SolutionView of(Viewer viewer, UUID bottleneck) {
        get(viewer, bottleneck);
        return shelf.of(bottleneck)
                .flatMap(it -> shelf.find(viewer, it.id))
                .map(it -> view(viewer, it))
                .orElseThrow(ProblemException::notFound);
    }

    record Told(SolutionView view, boolean isNew) {}

    Told tell(Viewer viewer, UUID id, @Nullable String ifMatch, @Nullable String ifNoneMatch, SolutionInput input) {
        var bottleneck = forChange(viewer, id);
        var kept = tagged(viewer, id, ifMatch, ifNoneMatch);
        requireTells(viewer, bottleneck);
        check(viewer, bottleneck.state(), input);
        book.tell(bottleneck, words(input), input.wide(), Actor.of(viewer), clock.instant());
        return new Told(of(viewer, id), kept.isEmpty());
    }

    void withdraw(Viewer viewer, UUID id, @Nullable String ifMatch) {
        var bottleneck = forChange(viewer, id);
        var kept = tagged(viewer, id, ifMatch, null).orElseThrow(ProblemException::notFound);
        requireTells(viewer, bottleneck);
        book.takeBack(bottleneck, kept, Actor.of(viewer), clock.instant());
    }

    SolutionView thumb(Viewer viewer, UUID solution, @Nullable Boolean helped) {
        var found = shelf.find(viewer, solution).orElseThrow(ProblemException::notFound);
        if (!viewer.plansFor(viewer.party()) && !viewer.has(Role.REVIEWER) && !viewer.has(Role.CHAIR)) {
            throw ProblemException.forbidden();
        }
        if (found.solution().teller.equals(viewer.party())) {
            throw ProblemException.conflict("own-solution");
        }
        shelf.thumb(solution, viewer.party(), helped, clock.instant());
        return shelf.find(viewer, solution).map(it -> view(viewer, it)).orElseThrow(ProblemException::notFound);
    }

    private Bottleneck get(Viewer viewer, UUID bottleneck) {
        return shared.find(viewer, bottleneck).orElseThrow(ProblemException::notFound);
    }

    /** What is told, of the version that was on the screen; nothing when nothing was told then and now. */
    private Optional<Solution> tagged(Viewer viewer, UUID id, @Nullable String ifMatch, @Nullable String ifNoneMatch) {
        var kept = shelf.of(id);
        ETags.requireEither(ifMatch, ifNoneMatch, kept.map(it -> it.version).orElse(null), () -> of(viewer, id));
        return kept;
    }

    /** Locked: who tells at the same time waits, and finds what was told. */
    private Bottleneck forChange(Viewer viewer, UUID id) {
        return shared.findForChange(viewer, id).orElseThrow(ProblemException::notFound);
    }

    private void requireTells(Viewer viewer, Bottleneck bottleneck) {
        if (!views.of(bottleneck, viewer).may().tell()) {
            throw bottleneck.state().status() == BottleneckStatus.SOLVED
                    ? ProblemException.forbidden()
                    : ProblemException.conflict("not-solved");
        }
    }

    /** What touches prices is only told to everyone by who reported it. */
    private void check(Viewer viewer, BottleneckState state, SolutionInput input) {
        var faults = new ArrayList<Fault>();
        var sent = links(input);
        IntStream.range(0, sent.size())
                .filter(i -> !isAddress(sent.get(i).url()))
                .forEach(i -> faults.add(Fault.at("/links/" + i + "/url", "not-a-web-address")));
        var confidential = causes.findByIdOptional(state.cause())
                .filter(it -> it.isConfidential())
                .isPresent();
        if (input.wide() && confidential && !viewer.plansFor(state.reporter())) {
            faults.add(Fault.at("/wide", "only-reporter-tells-all"));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    private static SolutionBook.Words words(SolutionInput input) {
        return new SolutionBook.Words(
                input.problem(),
                input.approach(),
                input.who(),
                input.effort(),
                input.lesson(),
                links(input).stream()
                        .map(it -> new Solution.Link(it.title(), it.url()))
                        .toList());
    }

    private static List<SolutionLink> links(SolutionInput input) {
        return input.links() == null ? List.of() : input.links();
    }

    private static boolean isAddress(String url) {
        try {
            var address = URI.create(url);
            return "https".equals(address.getScheme()) && address.getHost() != null;
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private SolutionView view(Viewer viewer, Found found) {
        return views(viewer, List.of(found)).getFirst();
    }

    /** A page of them in a few queries. */
    private List<SolutionView> views(Viewer viewer, List<Found> all) {
        var ids = all.stream()
                .filter(Found::seen)
                .map(it -> it.solution().bottleneck)
                .collect(toSet());
        var seen = views.of(shared.find(viewer, ids), viewer).stream()
                .collect(toMap(BottleneckView::id, Function.identity()));
        var tellers = parties.refs(all.stream().map(it -> it.solution().teller).collect(toSet()));
        return all.stream()
                .map(it -> view(
                        it,
                        seen.get(it.solution().bottleneck),
                        Objects.requireNonNull(tellers.get(it.solution().teller))))
                .toList();
    }

    private static SolutionView view(Found found, @Nullable BottleneckView bottleneck, PartyRef teller) {
        var solution = found.solution();
        return new SolutionView(
                solution.id,
                solution.version,
                solution.cause,
                solution.problem,
                solution.approach,
                solution.who,
                solution.effort,
                solution.lesson,
                solution.links.stream()
                        .map(it -> new SolutionLink(it.title(), it.url()))
                        .toList(),
                solution.wide,
                bottleneck == null ? null : new SolvedRef(bottleneck.id(), bottleneck.title()),
                bottleneck == null ? null : teller,
                solution.toldAt,
                found.helped(),
                found.notHelped(),
                found.mine(),
                found.why().isEmpty() ? null : List.copyOf(found.why()),
                new MayTell(bottleneck != null && bottleneck.may().tell()));
    }
}
