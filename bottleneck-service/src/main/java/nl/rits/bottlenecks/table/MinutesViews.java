package nl.rits.bottlenecks.table;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.rits.bottlenecks.bottleneck.BottleneckView.TableRef;
import nl.rits.bottlenecks.known.KnownParties;
import nl.rits.bottlenecks.known.KnownPlatforms;
import nl.rits.bottlenecks.known.PartyRef;
import nl.rits.bottlenecks.table.TableViews.MinutesView;

/** Minutes of cases that a viewer was already found to see. */
@ApplicationScoped
class MinutesViews {

    private final CaseMinutes.Book book;
    private final KnownParties parties;
    private final KnownPlatforms platforms;

    MinutesViews(CaseMinutes.Book book, KnownParties parties, KnownPlatforms platforms) {
        this.book = book;
        this.parties = parties;
        this.platforms = platforms;
    }

    /** By case; nothing for those of which nothing is written. */
    Map<UUID, MinutesView> of(Collection<UUID> agendaCases) {
        var found = book.of(agendaCases);
        var names = parties.refs(found.stream().map(it -> it.party).toList());
        return found.stream().collect(toMap(it -> it.agendaCase, it -> view(it, names)));
    }

    MinutesView of(CaseMinutes minutes) {
        return minutes.version == 0
                ? new MinutesView(0, null, null, null, null, null)
                : view(minutes, parties.refs(List.of(minutes.party)));
    }

    private MinutesView view(CaseMinutes it, Map<UUID, PartyRef> names) {
        return new MinutesView(
                it.version,
                it.decision,
                it.notes,
                platforms
                        .findTable(it.handedTo)
                        .map(table -> new TableRef(table.id(), table.name()))
                        .orElse(null),
                Objects.requireNonNull(names.get(it.party)),
                it.at);
    }
}
