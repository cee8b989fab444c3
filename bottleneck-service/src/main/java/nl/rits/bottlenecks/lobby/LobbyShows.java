package nl.rits.bottlenecks.lobby;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.rits.bottlenecks.bottleneck.Cause;
import nl.rits.bottlenecks.bottleneck.Causes;
import nl.rits.bottlenecks.known.KnownParties;
import nl.rits.bottlenecks.known.KnownPlatform;
import nl.rits.bottlenecks.known.KnownPlatforms;
import nl.rits.bottlenecks.lobby.LobbyViews.LobbySignature;
import nl.rits.bottlenecks.lobby.LobbyViews.LobbyTable;
import nl.rits.bottlenecks.lobby.LobbyViews.LobbyView;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.sharing.Principal;
import org.jspecify.annotations.Nullable;

/** Names and figures around lobby points that a viewer was already found to read. */
@ApplicationScoped
class LobbyShows {

    /** With fewer a figure tells of one of them. */
    private static final int PARTIES = 3;

    private final Causes causes;
    private final KnownParties parties;
    private final KnownPlatforms platforms;
    private final Weights weights;

    LobbyShows(Causes causes, KnownParties parties, KnownPlatforms platforms, Weights weights) {
        this.causes = causes;
        this.parties = parties;
        this.platforms = platforms;
        this.weights = weights;
    }

    List<LobbyView> of(List<LobbyPoint> points, Viewer viewer) {
        if (points.isEmpty()) {
            return List.of();
        }
        var tables = platforms.findTables().stream().collect(toMap(KnownPlatform::id, Function.identity()));
        var labels = causes.inOrder().stream().collect(toMap(Cause::code, it -> it.label(viewer.language())));
        var refs = parties.refs(points.stream()
                .flatMap(it -> Stream.concat(
                        Stream.of(it.party), it.signatures.stream().map(LobbyPoint.Signature::party)))
                .toList());
        var now = new HashMap<UUID, Map<String, Weight>>();
        return points.stream()
                .map(it -> {
                    var table = tables.get(it.table);
                    var inside = viewer.principals().contains(Principal.table(it.table));
                    var weight = now.computeIfAbsent(it.table, weights::seenAt).getOrDefault(it.cause, Weight.NOTHING);
                    return new LobbyView(
                            it.id,
                            it.version,
                            it.wording,
                            new LobbyTable(it.table, table == null ? "–" : table.name()),
                            it.cause,
                            labels.getOrDefault(it.cause, it.cause),
                            it.title,
                            it.asked,
                            it.addressee,
                            it.status,
                            Objects.requireNonNull(refs.get(it.party)),
                            it.signatures.stream()
                                    .map(one ->
                                            new LobbySignature(Objects.requireNonNull(refs.get(one.party())), one.at()))
                                    .toList(),
                            shown(it.frozen, inside),
                            shown(weight, inside),
                            it.submittedOn,
                            it.answer,
                            it.answeredOn,
                            it.madeAt,
                            LobbyStanding.of(table, viewer).may(it, viewer));
                })
                .toList();
    }

    private static @Nullable Weight shown(@Nullable Weight weight, boolean inside) {
        return weight != null && (inside || weight.parties() >= PARTIES) ? weight : null;
    }
}
