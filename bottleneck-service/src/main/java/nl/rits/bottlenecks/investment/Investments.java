package nl.rits.bottlenecks.investment;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rits.bottlenecks.bottleneck.Actor;
import nl.rits.bottlenecks.bottleneck.Bottleneck;
import nl.rits.bottlenecks.bottleneck.BottleneckState;
import nl.rits.bottlenecks.bottleneck.BottleneckStatus;
import nl.rits.bottlenecks.bottleneck.BottleneckViews;
import nl.rits.bottlenecks.bottleneck.SharedBottlenecks;
import nl.rits.bottlenecks.investment.InvestmentViews.BottleneckRef;
import nl.rits.bottlenecks.investment.InvestmentViews.HomesInYear;
import nl.rits.bottlenecks.investment.InvestmentViews.InvestmentInput;
import nl.rits.bottlenecks.investment.InvestmentViews.InvestmentView;
import nl.rits.bottlenecks.investment.InvestmentViews.WhatIf;
import nl.rits.bottlenecks.investment.Priorities.Means;
import nl.rits.bottlenecks.known.KnownParties;
import nl.rits.foundation.api.ETags;
import nl.rits.foundation.api.Page;
import nl.rits.foundation.api.Paging;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What users say that solving takes, and what they find when they divide money and people over it. */
@ApplicationScoped
@Transactional
class Investments {

    /** So many cases are weighed at most, those with the fewest euros for each home first. */
    private static final int WEIGHED = 500;

    private final InvestmentList list;
    private final SharedBottlenecks shared;
    private final BottleneckViews views;
    private final InvestmentBook book;
    private final KnownParties parties;
    private final Clock clock;

    Investments(
            InvestmentList list,
            SharedBottlenecks shared,
            BottleneckViews views,
            InvestmentBook book,
            KnownParties parties,
            Clock clock) {
        this.list = list;
        this.shared = shared;
        this.views = views;
        this.book = book;
        this.parties = parties;
        this.clock = clock;
    }

    Page<InvestmentView> list(Viewer viewer, @Nullable UUID table, InvestmentList.Order order, Paging paging) {
        var total = list.count(viewer, table);
        return Page.of(views(viewer, list.list(viewer, table, order, paging.offset(), paging.pageSize)), total, paging);
    }

    WhatIf whatIf(Viewer viewer, @Nullable UUID table, Means means) {
        var weighed = list.list(viewer, table, InvestmentList.Order.EUROS_PER_HOME, 0, WEIGHED);
        var solved = solved(viewer, weighed);
        var choice =
                Priorities.choose(weighed.stream().map(it -> it.ask(solved)).toList(), means);
        var byId = weighed.stream().collect(toMap(it -> it.bottleneck, it -> it));
        return new WhatIf(
                choice.euros(),
                choice.hours(),
                choice.homes(),
                weighed.size(),
                choice.exact(),
                views(
                        viewer,
                        choice.chosen().stream()
                                .map(it -> Objects.requireNonNull(byId.get(it.id())))
                                .toList()),
                choice.perYear().entrySet().stream()
                        .map(it -> new HomesInYear(it.getKey(), it.getValue()))
                        .toList());
    }

    /** Of those that others come after: what is solved already stands in nobody's way. */
    private Set<UUID> solved(Viewer viewer, List<Investment> all) {
        var first = all.stream().map(it -> it.after).filter(Objects::nonNull).collect(toSet());
        return shared.find(viewer, first).stream()
                .map(Bottleneck::state)
                .filter(it -> it.status() == BottleneckStatus.SOLVED)
                .map(BottleneckState::id)
                .collect(toSet());
    }

    InvestmentView get(Viewer viewer, UUID bottleneck) {
        if (shared.find(viewer, bottleneck).isEmpty()) {
            throw ProblemException.notFound();
        }
        return list.findByIdOptional(bottleneck)
                .map(it -> views(viewer, List.of(it)).getFirst())
                .orElseThrow(ProblemException::notFound);
    }

    record Said(InvestmentView view, boolean isNew) {}

    Said say(Viewer viewer, UUID id, @Nullable String ifMatch, @Nullable String ifNoneMatch, InvestmentInput input) {
        var bottleneck = forChange(viewer, id);
        var kept = tagged(viewer, id, ifMatch, ifNoneMatch);
        requireSays(viewer, bottleneck);
        check(viewer, id, input);
        book.say(bottleneck, input, Actor.of(viewer), clock.instant());
        return new Said(get(viewer, id), kept.isEmpty());
    }

    void takeBack(Viewer viewer, UUID id, @Nullable String ifMatch) {
        var bottleneck = forChange(viewer, id);
        var kept = tagged(viewer, id, ifMatch, null).orElseThrow(ProblemException::notFound);
        requireSays(viewer, bottleneck);
        book.takeBack(bottleneck, kept, Actor.of(viewer), clock.instant());
    }

    /** What is said, of the version that was on the screen; nothing when nothing was said then and now. */
    private Optional<Investment> tagged(
            Viewer viewer, UUID id, @Nullable String ifMatch, @Nullable String ifNoneMatch) {
        var kept = list.findByIdOptional(id);
        ETags.requireEither(ifMatch, ifNoneMatch, kept.map(it -> it.version).orElse(null), () -> get(viewer, id));
        return kept;
    }

    /** Locked: who says so at the same time waits, and finds what was said. */
    private Bottleneck forChange(Viewer viewer, UUID id) {
        return shared.findForChange(viewer, id).orElseThrow(ProblemException::notFound);
    }

    private void requireSays(Viewer viewer, Bottleneck bottleneck) {
        // Who has a part in it: the same people who add links.
        if (!views.of(bottleneck, viewer).may().link()) {
            throw bottleneck.state().status().isOpen()
                    ? ProblemException.forbidden()
                    : ProblemException.conflict("bottleneck-ended");
        }
    }

    private void check(Viewer viewer, UUID id, InvestmentInput input) {
        var faults = new ArrayList<Fault>();
        if (input.euros() == 0 && input.hours() == 0) {
            faults.add(Fault.at("/euros", "nothing-asked"));
        }
        if (input.after() != null) {
            if (shared.find(viewer, input.after()).isEmpty()) {
                faults.add(Fault.at("/after", "unknown-bottleneck"));
            } else if (leadsBack(id, input.after())) {
                faults.add(Fault.at("/after", "after-itself"));
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    private boolean leadsBack(UUID id, UUID after) {
        var passed = new HashSet<UUID>(Set.of(id));
        for (var at = after; at != null; ) {
            if (!passed.add(at)) {
                return true;
            }
            at = list.findByIdOptional(at).map(it -> it.after).orElse(null);
        }
        return false;
    }

    private List<InvestmentView> views(Viewer viewer, List<Investment> all) {
        var ids = all.stream()
                .flatMap(it -> Stream.of(it.bottleneck, it.after))
                .filter(Objects::nonNull)
                .collect(toSet());
        Map<UUID, BottleneckState> seen =
                shared.find(viewer, ids).stream().map(Bottleneck::state).collect(toMap(BottleneckState::id, it -> it));
        var said = said(ids);
        var who = parties.refs(all.stream().map(it -> it.party).collect(toSet()));
        return all.stream()
                .map(it -> {
                    var state = Objects.requireNonNull(seen.get(it.bottleneck));
                    var after = it.after == null ? null : seen.get(it.after);
                    var solved = after != null && after.status() == BottleneckStatus.SOLVED;
                    var waits = it.after != null && !solved && (after == null || !said.contains(it.after));
                    return new InvestmentView(
                            ref(state),
                            state.cause(),
                            it.version,
                            it.euros,
                            it.hours,
                            it.homes,
                            it.firstYear,
                            it.years,
                            it.euros == 0 ? null : Math.ceilDiv(it.euros, it.homes),
                            after == null || solved ? null : ref(after),
                            waits ? true : null,
                            it.note,
                            Objects.requireNonNull(who.get(it.party)),
                            it.changedAt);
                })
                .toList();
    }

    private Set<UUID> said(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : list.list("bottleneck in ?1", ids).stream()
                        .map(it -> it.bottleneck)
                        .collect(toSet());
    }

    private static BottleneckRef ref(BottleneckState state) {
        return new BottleneckRef(state.id(), state.title());
    }
}
