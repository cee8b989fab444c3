package nl.rits.bottlenecks.jointcase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rits.bottlenecks.bottleneck.Bottleneck;
import nl.rits.bottlenecks.bottleneck.BottleneckView.TableRef;
import nl.rits.bottlenecks.jointcase.JointCaseView.May;
import nl.rits.bottlenecks.jointcase.JointCaseView.Signature;
import nl.rits.bottlenecks.jointcase.Signers.Concern;
import nl.rits.bottlenecks.known.KnownParties;
import nl.rits.bottlenecks.known.KnownPlatform;
import nl.rits.bottlenecks.known.KnownPlatforms;
import nl.rits.bottlenecks.known.PartyRef;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.identity.Viewer;
import org.jspecify.annotations.Nullable;

/** Joint cases of bottlenecks that a viewer was already found to see; many in a few queries. */
@ApplicationScoped
public class JointCaseViews {

    private final JointCaseRepository cases;
    private final Signers signers;
    private final KnownParties parties;
    private final KnownPlatforms platforms;

    JointCaseViews(JointCaseRepository cases, Signers signers, KnownParties parties, KnownPlatforms platforms) {
        this.cases = cases;
        this.signers = signers;
        this.parties = parties;
        this.platforms = platforms;
    }

    /** By bottleneck, as it is for this table. */
    public Map<UUID, JointCaseView> of(Collection<Bottleneck> bottlenecks, UUID table, Viewer viewer) {
        var drafted = cases.of(bottlenecks.stream().map(it -> it.state().id()).toList()).stream()
                .filter(it -> it.table.equals(table))
                .collect(Collectors.toMap(it -> it.bottleneck, it -> it));
        var signing = signers.of(bottlenecks.stream().map(Concern::of).toList(), viewer);
        var names = names(drafted.values(), signing.values());
        var at = platforms.findTable(table).orElse(null);
        var found = new HashMap<UUID, JointCaseView>();
        for (var bottleneck : bottlenecks) {
            var id = bottleneck.state().id();
            found.put(
                    id,
                    view(
                            drafted.get(id),
                            Objects.requireNonNull(signing.get(id)),
                            bottleneck,
                            at,
                            new Reader(viewer, names)));
        }
        return found;
    }

    /** By bottleneck, whom the viewer may know to have a hand in its case for this table. */
    public Map<UUID, Set<UUID>> named(Collection<Bottleneck> bottlenecks, UUID table, Viewer viewer) {
        var chair = platforms.findTable(table).map(KnownPlatform::chair).orElse(null);
        var found = new HashMap<UUID, Set<UUID>>();
        signers.of(bottlenecks.stream().map(Concern::of).toList(), viewer).forEach((id, signing) -> {
            var named = new HashSet<>(signing.named());
            if (chair != null) {
                named.add(chair);
            }
            found.put(id, named);
        });
        return found;
    }

    /** As it is for the table where the bottleneck lies. */
    JointCaseView of(Bottleneck bottleneck, Viewer viewer) {
        var table = bottleneck.state().table();
        return table == null
                ? new JointCaseView(
                        0,
                        0,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        false,
                        new May(false, false, false, false))
                : Objects.requireNonNull(of(List.of(bottleneck), table, viewer)
                        .get(bottleneck.state().id()));
    }

    private record Reader(Viewer viewer, Map<UUID, PartyRef> names) {

        PartyRef name(UUID party) {
            return Objects.requireNonNull(names.get(party));
        }
    }

    private static JointCaseView view(
            @Nullable JointCase it,
            Signers.Of signing,
            Bottleneck bottleneck,
            @Nullable KnownPlatform table,
            Reader reader) {
        var signatures = signing.needed().stream()
                .filter(signing.named()::contains)
                .map(party -> new Signature(
                        reader.name(party),
                        it == null ? null : it.signedBy(party).orElse(null),
                        it == null ? null : it.askedAt(party).orElse(null)))
                .toList();
        var signed = it != null
                && signing.needed().stream()
                        .allMatch(party -> it.signedBy(party).isPresent());
        var may = may(it, signing, bottleneck, table, reader.viewer(), signed);
        var at = table == null ? null : new TableRef(table.id(), table.name());
        return it == null
                ? new JointCaseView(0, 0, at, null, null, null, null, null, null, null, signatures, false, may)
                : new JointCaseView(
                        it.version,
                        it.wording,
                        at,
                        it.problem,
                        it.market,
                        it.corporation,
                        it.government,
                        it.decision,
                        drafter(it, signing, table, reader),
                        it.changedAt,
                        signatures,
                        signed,
                        may);
    }

    /** Named only to who may know that the party takes part. */
    private static @Nullable PartyRef drafter(
            JointCase it, Signers.Of signing, @Nullable KnownPlatform table, Reader reader) {
        var chairs = table != null && it.draftedBy.equals(table.chair());
        return chairs || signing.named().contains(it.draftedBy) ? reader.name(it.draftedBy) : null;
    }

    private static May may(
            @Nullable JointCase it,
            Signers.Of signing,
            Bottleneck bottleneck,
            @Nullable KnownPlatform table,
            Viewer viewer,
            boolean signed) {
        var open = table != null && bottleneck.state().status().isOpen();
        var takesPart = signs(viewer, signing.needed());
        var chairs = table != null && table.isChairedBy(viewer);
        var has = it != null && it.signedBy(viewer.party()).isPresent();
        return new May(
                open && (takesPart || chairs),
                open && takesPart && it != null && !has,
                open && takesPart && has,
                open && (takesPart || chairs) && it != null && !signed);
    }

    /** Signs for one of the parties that it takes. */
    static boolean signs(Viewer viewer, Collection<UUID> signers) {
        return (viewer.has(Role.PLANNER) || viewer.has(Role.REVIEWER))
                && viewer.actsFor(viewer.party())
                && signers.contains(viewer.party());
    }

    private Map<UUID, PartyRef> names(Collection<JointCase> drafted, Collection<Signers.Of> signing) {
        var ids = new HashSet<UUID>();
        drafted.forEach(it -> ids.add(it.draftedBy));
        signing.forEach(it -> ids.addAll(it.needed()));
        return parties.refs(ids);
    }
}
