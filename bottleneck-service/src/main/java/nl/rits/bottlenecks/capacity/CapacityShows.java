package nl.rits.bottlenecks.capacity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.rits.bottlenecks.bottleneck.SharedBottlenecks;
import nl.rits.bottlenecks.capacity.CapacityShelf.Pair;
import nl.rits.bottlenecks.capacity.CapacityViews.CapacityAnswerView;
import nl.rits.bottlenecks.capacity.CapacityViews.CapacityMatch;
import nl.rits.bottlenecks.capacity.CapacityViews.CapacityView;
import nl.rits.bottlenecks.capacity.CapacityViews.ExpertiseView;
import nl.rits.bottlenecks.capacity.CapacityViews.HelpedRef;
import nl.rits.bottlenecks.capacity.CapacityViews.MayCapacity;
import nl.rits.bottlenecks.known.KnownParties;
import nl.rits.bottlenecks.known.PartyRef;
import nl.rits.foundation.identity.Viewer;

/** Names and words around capacity; a page of it in a few queries. */
@ApplicationScoped
class CapacityShows {

    private final CapacityShelf shelf;
    private final SharedBottlenecks bottlenecks;
    private final KnownParties parties;

    CapacityShows(CapacityShelf shelf, SharedBottlenecks bottlenecks, KnownParties parties) {
        this.shelf = shelf;
        this.bottlenecks = bottlenecks;
        this.parties = parties;
    }

    /** In the language of the viewer. */
    List<ExpertiseView> expertise(Viewer viewer, LocalDate today) {
        return shelf.expertise().stream()
                .filter(it -> it.isValid(today))
                .map(it -> new ExpertiseView(it.code, it.label(viewer.language())))
                .toList();
    }

    List<CapacityMatch> matches(List<Pair> pairs, Viewer viewer, LocalDate today) {
        var all = pairs.stream()
                .flatMap(it -> Stream.of(it.offer(), it.request()))
                .distinct()
                .toList();
        var views = of(all, viewer, today).stream().collect(toMap(CapacityView::id, Function.identity()));
        return pairs.stream()
                .map(it -> new CapacityMatch(
                        Objects.requireNonNull(views.get(it.offer().id)),
                        Objects.requireNonNull(views.get(it.request().id)),
                        Fit.of(it.offer().need(), it.request().need()).orElseThrow()))
                .toList();
    }

    List<CapacityView> of(List<Capacity> entries, Viewer viewer, LocalDate today) {
        if (entries.isEmpty()) {
            return List.of();
        }
        var ids = entries.stream().map(it -> it.id).toList();
        var me = CapacityShelf.me(viewer);
        var fits = shelf.fitting(ids, today);
        var expertise = shelf.expertise().stream().collect(toMap(it -> it.code, it -> it.label(viewer.language())));
        var answers = shelf.answers(ids).stream().collect(groupingBy(it -> it.capacity));
        var refs = parties.refs(
                named(entries, answers.values().stream().flatMap(List::stream).toList()));
        var helped =
                bottlenecks
                        .find(
                                viewer,
                                entries.stream()
                                        .map(it -> it.bottleneck)
                                        .filter(Objects::nonNull)
                                        .toList())
                        .stream()
                        .map(it -> new HelpedRef(it.state().id(), it.state().title()))
                        .collect(toMap(HelpedRef::id, Function.identity()));
        return entries.stream()
                .map(it -> {
                    var own = it.party.equals(me);
                    var mayWrite = CapacityRules.mayWrite(viewer);
                    var shown = answers.getOrDefault(it.id, List.of()).stream()
                            .filter(one -> own || one.party.equals(me))
                            .toList();
                    var waiting =
                            shown.stream().anyMatch(one -> one.party.equals(me) && one.status == AnswerStatus.ASKED);
                    return new CapacityView(
                            it.id,
                            it.version,
                            it.kind,
                            Objects.requireNonNull(refs.get(it.party)),
                            new ExpertiseView(it.expertise, expertise.getOrDefault(it.expertise, it.expertise)),
                            it.hours,
                            it.starts,
                            it.ends,
                            it.area,
                            it.note,
                            it.bottleneck == null ? null : helped.get(it.bottleneck),
                            it.status,
                            it.partner != null && (own || it.partner.equals(me)) ? refs.get(it.partner) : null,
                            it.madeAt,
                            fits.getOrDefault(it.id, 0L),
                            shown.stream().map(one -> view(one, refs)).toList(),
                            new MayCapacity(
                                    own && mayWrite && it.isOpen(today),
                                    !own && mayWrite && !waiting && it.isOpen(today)));
                })
                .toList();
    }

    private static CapacityAnswerView view(CapacityAnswer answer, Map<UUID, PartyRef> refs) {
        return new CapacityAnswerView(
                answer.id,
                Objects.requireNonNull(refs.get(answer.party)),
                answer.own,
                answer.note,
                answer.status,
                answer.at);
    }

    private static Collection<UUID> named(List<Capacity> entries, List<CapacityAnswer> answers) {
        var ids = new HashSet<UUID>();
        entries.forEach(it -> {
            ids.add(it.party);
            Stream.ofNullable(it.partner).forEach(ids::add);
        });
        answers.forEach(it -> ids.add(it.party));
        return ids;
    }
}
