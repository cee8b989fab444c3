package nl.rits.bottlenecks.lobby;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rits.bottlenecks.bottleneck.Actor;
import nl.rits.bottlenecks.bottleneck.Causes;
import nl.rits.bottlenecks.known.KnownPlatforms;
import nl.rits.bottlenecks.lobby.LobbyViews.LobbyBundle;
import nl.rits.bottlenecks.lobby.LobbyViews.LobbyInput;
import nl.rits.bottlenecks.lobby.LobbyViews.LobbyStep;
import nl.rits.bottlenecks.lobby.LobbyViews.LobbyTable;
import nl.rits.bottlenecks.lobby.LobbyViews.LobbyView;
import nl.rits.bottlenecks.lobby.LobbyViews.NewLobby;
import nl.rits.foundation.api.ETags;
import nl.rits.foundation.api.Page;
import nl.rits.foundation.api.Paging;
import nl.rits.foundation.export.Format;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.foundation.time.DutchDays;
import org.jspecify.annotations.Nullable;

/** What users do with lobby points. Not visible is 404, visible but not theirs to do is 403. */
@ApplicationScoped
@Transactional
class Lobby {

    private final LobbyBook book;
    private final LobbyShows shows;
    private final LobbyExport export;
    private final Weights weights;
    private final Causes causes;
    private final KnownPlatforms platforms;
    private final Clock clock;

    Lobby(
            LobbyBook book,
            LobbyShows shows,
            LobbyExport export,
            Weights weights,
            Causes causes,
            KnownPlatforms platforms,
            Clock clock) {
        this.book = book;
        this.shows = shows;
        this.export = export;
        this.weights = weights;
        this.causes = causes;
        this.platforms = platforms;
        this.clock = clock;
    }

    /** What stops most homes first; causes without anything are left out. */
    List<LobbyBundle> bundles(Viewer viewer) {
        var seen = weights.seenBy(viewer);
        var points = book.causesOf(viewer);
        var tables = platforms.findTables().stream()
                .filter(it -> LobbyStanding.of(it, viewer).atTable())
                .collect(toMap(it -> new LobbyTable(it.id(), it.name()), it -> weights.seenAt(it.id())));
        return causes.inOrder().stream()
                .filter(cause -> seen.containsKey(cause.code()))
                .map(cause -> new LobbyBundle(
                        cause.code(),
                        cause.label(viewer.language()),
                        seen.getOrDefault(cause.code(), Weight.NOTHING),
                        points.getOrDefault(cause.code(), 0L),
                        tables.entrySet().stream()
                                .filter(it -> it.getValue().containsKey(cause.code()))
                                .map(Map.Entry::getKey)
                                .sorted(Comparator.comparing(LobbyTable::name))
                                .toList()))
                .sorted(Comparator.comparingLong((LobbyBundle it) -> it.weight().homes())
                        .reversed())
                .toList();
    }

    Page<LobbyView> list(Viewer viewer, LobbySearch.Wanted wanted, Paging paging) {
        var found = book.list(viewer, wanted, paging.offset(), paging.pageSize);
        return Page.of(shows.of(found, viewer), book.count(viewer, wanted), paging);
    }

    /** The list as a file; the bundles are those of the list's own page. */
    Format.Rows file(Viewer viewer, LobbySearch.Wanted wanted) {
        return export.sheets(viewer, wanted, bundles(viewer));
    }

    LobbyView get(Viewer viewer, UUID id) {
        return view(viewer, book.find(viewer, id).orElseThrow(ProblemException::notFound));
    }

    LobbyView draft(Viewer viewer, NewLobby asked) {
        if (!LobbyStanding.speaks(viewer)) {
            throw ProblemException.forbidden();
        }
        var faults = textFaults(asked.title(), asked.asked());
        var table = platforms
                .findTable(asked.table())
                .filter(it -> LobbyStanding.of(it, viewer).atTable())
                .orElse(null);
        if (table == null) {
            faults.add(Fault.at("/table", "unknown-table"));
        } else if (!weights.seenAt(table.id()).containsKey(asked.cause())) {
            faults.add(Fault.at("/cause", "nothing-behind-it"));
        }
        if (!faults.isEmpty() || table == null) {
            throw ProblemException.invalid(faults);
        }
        return view(
                viewer,
                book.draft(
                        UUID.randomUUID(),
                        table.id(),
                        asked.cause(),
                        asked.title().strip(),
                        asked.asked().strip(),
                        asked.addressee(),
                        Actor.of(viewer),
                        clock.instant()));
    }

    /** Who signed other words is asked anew. */
    LobbyView reword(Viewer viewer, UUID id, @Nullable String ifMatch, LobbyInput input) {
        var point = forChange(viewer, id);
        ETags.require(ifMatch, point.version, () -> view(viewer, point));
        require(
                point,
                standing(viewer, point),
                standing(viewer, point).may(point, viewer).edit());
        var faults = textFaults(input.title(), input.asked());
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        book.reword(
                point,
                input.title().strip(),
                input.asked().strip(),
                input.addressee(),
                Actor.of(viewer),
                clock.instant());
        return view(viewer, point);
    }

    LobbyView sign(Viewer viewer, UUID id, int wording) {
        var point = forChange(viewer, id);
        var standing = standing(viewer, point);
        if (standing.mayWrite() && point.isSignedBy(viewer.party())) {
            return view(viewer, point);
        }
        require(point, standing, standing.may(point, viewer).sign());
        if (point.wording != wording) {
            throw ProblemException.conflict("lobby-changed").with("current", view(viewer, point));
        }
        point.sign(viewer.party(), clock.instant());
        book.keep(point, LobbyEvent.SIGNED, Actor.of(viewer), clock.instant());
        return view(viewer, point);
    }

    LobbyView unsign(Viewer viewer, UUID id) {
        var point = forChange(viewer, id);
        var standing = standing(viewer, point);
        if (standing.mayWrite() && !point.isSignedBy(viewer.party())) {
            return view(viewer, point);
        }
        require(point, standing, standing.may(point, viewer).unsign());
        point.unsign(viewer.party());
        book.keep(point, LobbyEvent.SIGNATURE_WITHDRAWN, Actor.of(viewer), clock.instant());
        return view(viewer, point);
    }

    LobbyView step(Viewer viewer, UUID id, @Nullable String ifMatch, LobbyStep step) {
        var point = forChange(viewer, id);
        ETags.require(ifMatch, point.version, () -> view(viewer, point));
        var standing = standing(viewer, point);
        var may = standing.may(point, viewer);
        require(
                point,
                standing,
                switch (step.to()) {
                    case DRAFT -> false;
                    case SUBMITTED -> may.submit();
                    case ANSWERED -> may.answer();
                    case CLOSED -> may.close();
                });
        var faults = new ArrayList<Fault>();
        var answers = step.to() == LobbyStatus.ANSWERED;
        if (answers && (step.answer() == null || step.answer().isBlank())) {
            faults.add(Fault.at("/answer", "required"));
        } else if (step.answer() != null && (!answers || step.answer().indexOf('\0') >= 0)) {
            faults.add(Fault.at("/answer", answers ? "not-a-text" : "null"));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        var by = Actor.of(viewer);
        switch (step.to()) {
            case SUBMITTED -> book.submit(point, by, today(), clock.instant());
            case ANSWERED -> {
                point.answered(step.answer() == null ? "" : step.answer().strip(), today());
                book.keep(point, LobbyEvent.ANSWERED, by, clock.instant());
            }
            case CLOSED -> {
                point.status = LobbyStatus.CLOSED;
                book.keep(point, LobbyEvent.CLOSED, by, clock.instant());
            }
            case DRAFT -> throw new IllegalStateException("refused above");
        }
        return view(viewer, point);
    }

    /** Who has a say at the table hears that this step does not fit; who has none, that it is not theirs. */
    private static void require(LobbyPoint point, LobbyStanding standing, boolean allowed) {
        if (!allowed) {
            throw standing.mayWrite()
                    ? ProblemException.conflict("lobby-step-not-possible", point.status)
                    : ProblemException.forbidden();
        }
    }

    private static List<Fault> textFaults(String title, String asked) {
        var faults = new ArrayList<Fault>();
        if (title.indexOf('\0') >= 0) {
            faults.add(Fault.at("/title", "not-a-text"));
        }
        if (asked.indexOf('\0') >= 0) {
            faults.add(Fault.at("/asked", "not-a-text"));
        }
        return faults;
    }

    private LobbyStanding standing(Viewer viewer, LobbyPoint point) {
        return LobbyStanding.of(platforms.findTable(point.table).orElse(null), viewer);
    }

    private LobbyPoint forChange(Viewer viewer, UUID id) {
        return book.findForChange(viewer, id).orElseThrow(ProblemException::notFound);
    }

    private LobbyView view(Viewer viewer, LobbyPoint point) {
        return shows.of(List.of(point), viewer).getFirst();
    }

    LocalDate today() {
        return DutchDays.today(clock);
    }
}
