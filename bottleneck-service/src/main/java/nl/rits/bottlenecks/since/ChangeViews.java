package nl.rits.bottlenecks.since;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rits.bottlenecks.bottleneck.Bottleneck;
import nl.rits.bottlenecks.bottleneck.BottleneckView.TableRef;
import nl.rits.bottlenecks.bottleneck.SharedBottlenecks;
import nl.rits.bottlenecks.known.KnownParties;
import nl.rits.bottlenecks.known.KnownPlatform;
import nl.rits.bottlenecks.known.KnownPlatforms;
import nl.rits.bottlenecks.known.PartyRef;
import nl.rits.bottlenecks.known.PlanMoveView;
import nl.rits.bottlenecks.since.SinceViews.CaseChanges;
import nl.rits.bottlenecks.since.SinceViews.ChangeView;
import nl.rits.bottlenecks.since.SinceViews.ChangedAgreement;
import nl.rits.bottlenecks.since.SinceViews.ChangedBottleneck;
import nl.rits.bottlenecks.since.SinceViews.ChangedPlan;
import nl.rits.foundation.identity.Viewer;
import org.jspecify.annotations.Nullable;

/** Names and titles around changes that a viewer was already found to see; a page of them in a few queries. */
@ApplicationScoped
class ChangeViews {

    private final KnownParties parties;
    private final KnownPlatforms platforms;
    private final SharedBottlenecks shared;

    ChangeViews(KnownParties parties, KnownPlatforms platforms, SharedBottlenecks shared) {
        this.parties = parties;
        this.platforms = platforms;
        this.shared = shared;
    }

    List<ChangeView> of(List<Found> found, Viewer viewer) {
        var about = found.stream()
                .map(Found::bottleneck)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var seen = shared.find(viewer, about).stream()
                .map(Bottleneck::state)
                .collect(toMap(it -> it.id(), it -> new ChangedBottleneck(it.id(), it.title(), it.homes())));
        var ids = new HashSet<UUID>();
        found.forEach(it -> {
            ids.addAll(it.parties());
            Stream.ofNullable(it.by()).forEach(ids::add);
        });
        var around = new Around(
                seen,
                parties.refs(ids),
                platforms.findTables().stream().collect(toMap(KnownPlatform::id, Function.identity())));
        return found.stream().map(it -> view(it, around)).toList();
    }

    /** Of each case the plans that moved. */
    List<CaseChanges> cases(Changes.Gathered gathered) {
        var names = parties.refs(gathered.all().stream()
                .filter(it -> it.plan() != null)
                .flatMap(it -> it.parties().stream())
                .collect(Collectors.toSet()));
        return gathered.cases().stream()
                .map(it -> {
                    var found = gathered.of(it.id());
                    return new CaseChanges(
                            it.id(),
                            it.bottleneck(),
                            Changes.counts(found).stream()
                                    .filter(one -> one.count() > 0)
                                    .toList(),
                            found.stream()
                                    .filter(one -> one.plan() != null)
                                    .sorted(Comparator.comparing(Found::title, String.CASE_INSENSITIVE_ORDER)
                                            .thenComparing(one ->
                                                    String.valueOf(one.subject().project()))
                                            .thenComparing(Found::kind))
                                    .map(one -> plan(one, names))
                                    .filter(Objects::nonNull)
                                    .toList());
                })
                .filter(it -> !it.counts().isEmpty())
                .toList();
    }

    private static @Nullable ChangedPlan plan(Found it, Map<UUID, PartyRef> parties) {
        var plan = it.plan();
        return plan == null
                ? null
                : new ChangedPlan(
                        plan.project(),
                        it.title(),
                        plan.municipality(),
                        it.homes(),
                        plan.about() ? true : null,
                        PlanMoveView.of(plan.move(), parties::get));
    }

    private record Around(
            Map<UUID, ChangedBottleneck> bottlenecks, Map<UUID, PartyRef> parties, Map<UUID, KnownPlatform> tables) {

        @Nullable
        TableRef table(@Nullable UUID id) {
            var table = id == null ? null : tables.get(id);
            return table == null ? null : new TableRef(table.id(), table.name());
        }
    }

    private static ChangeView view(Found it, Around around) {
        var agreement = it.agreement();
        var due = it.due();
        return new ChangeView(
                it.kind(),
                it.at(),
                plan(it, around.parties()),
                it.bottleneck() == null ? null : around.bottlenecks().get(it.bottleneck()),
                agreement == null || due == null ? null : new ChangedAgreement(agreement, it.title(), due),
                it.by() == null ? null : around.parties().get(it.by()),
                it.parties().stream()
                        .map(party -> Objects.requireNonNull(around.parties().get(party)))
                        .sorted(Comparator.comparing(PartyRef::name, String.CASE_INSENSITIVE_ORDER))
                        .toList(),
                around.table(it.fromTable()),
                around.table(it.toTable()),
                it.reason());
    }
}
