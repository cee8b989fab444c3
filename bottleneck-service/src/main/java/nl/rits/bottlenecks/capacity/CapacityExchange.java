package nl.rits.bottlenecks.capacity;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rits.bottlenecks.bottleneck.Actor;
import nl.rits.bottlenecks.capacity.CapacityViews.CapacityInput;
import nl.rits.bottlenecks.capacity.CapacityViews.CapacityMatch;
import nl.rits.bottlenecks.capacity.CapacityViews.CapacityView;
import nl.rits.bottlenecks.capacity.CapacityViews.ExpertiseView;
import nl.rits.bottlenecks.capacity.CapacityViews.NewCapacity;
import nl.rits.bottlenecks.capacity.CapacityViews.NewCapacityAnswer;
import nl.rits.foundation.api.ETags;
import nl.rits.foundation.api.Page;
import nl.rits.foundation.api.Paging;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.foundation.time.DutchDays;
import org.jspecify.annotations.Nullable;

/** What users do with capacity: offer, ask, and agree between the two of them. */
@ApplicationScoped
@Transactional
class CapacityExchange {

    private final CapacityShelf shelf;
    private final CapacityRules rules;
    private final CapacityBook book;
    private final CapacityShows shows;
    private final Clock clock;

    CapacityExchange(CapacityShelf shelf, CapacityRules rules, CapacityBook book, CapacityShows shows, Clock clock) {
        this.shelf = shelf;
        this.rules = rules;
        this.book = book;
        this.shows = shows;
        this.clock = clock;
    }

    List<ExpertiseView> expertise(Viewer viewer) {
        return shows.expertise(viewer, today());
    }

    Page<CapacityView> list(Viewer viewer, CapacitySearch.Wanted wanted, Paging paging) {
        var found = shelf.list(viewer, wanted, today(), paging.offset(), paging.pageSize);
        return Page.of(shows.of(found, viewer, today()), shelf.count(viewer, wanted, today()), paging);
    }

    /** @param of one entry; absent: all that fits, of all or of the viewer's own */
    Page<CapacityMatch> matches(
            Viewer viewer, @Nullable UUID of, boolean mine, @Nullable String expertise, Paging paging) {
        if (of != null) {
            find(viewer, of);
        }
        var pairs = shelf.pairs(viewer, of, mine, expertise, today(), paging.offset(), paging.pageSize);
        var total = shelf.countPairs(viewer, of, mine, expertise, today());
        return Page.of(shows.matches(pairs, viewer, today()), total, paging);
    }

    CapacityView get(Viewer viewer, UUID id) {
        return view(viewer, find(viewer, id));
    }

    CapacityView open(Viewer viewer, NewCapacity asked) {
        requireMayWrite(viewer);
        var input = asked.input();
        refuse(rules.faults(viewer, asked.kind(), input, null, today()));
        return view(
                viewer,
                book.open(
                        UUID.randomUUID(),
                        asked.kind(),
                        input.need(),
                        orNone(input.note()),
                        input.bottleneck(),
                        Actor.of(viewer),
                        today(),
                        clock.instant()));
    }

    /** Who answered the words of before, hears that they are others now, and may answer again. */
    CapacityView change(Viewer viewer, UUID id, @Nullable String ifMatch, CapacityInput input) {
        var capacity = mine(viewer, id, ifMatch);
        refuse(rules.faults(viewer, capacity.kind, input, capacity.expertise, today()));
        requireOpen(capacity);
        var told = lapse(capacity, AnswerStatus.DECLINED);
        capacity.say(input.need(), orNone(input.note()), input.bottleneck());
        book.keep(capacity, CapacityEvent.CHANGED, Actor.of(viewer), told, clock.instant());
        return view(viewer, capacity);
    }

    void withdraw(Viewer viewer, UUID id, @Nullable String ifMatch) {
        var capacity = mine(viewer, id, ifMatch);
        if (capacity.status != CapacityStatus.OPEN) {
            throw ProblemException.conflict("capacity-not-open");
        }
        var told = lapse(capacity, AnswerStatus.DECLINED);
        capacity.status = CapacityStatus.WITHDRAWN;
        book.keep(capacity, CapacityEvent.WITHDRAWN, Actor.of(viewer), told, clock.instant());
    }

    CapacityView answer(Viewer viewer, UUID id, NewCapacityAnswer input) {
        var capacity = shelf.findForChange(viewer, id, today()).orElseThrow(ProblemException::notFound);
        requireMayWrite(viewer);
        if (capacity.party.equals(viewer.party())) {
            throw ProblemException.conflict("own-capacity");
        }
        var faults = new ArrayList<Fault>();
        if (input.note() != null && input.note().indexOf('\0') >= 0) {
            faults.add(Fault.at("/note", "not-a-text"));
        }
        if (input.own() != null && !isOwnThatFits(viewer, input.own(), capacity)) {
            faults.add(Fault.at("/own", "does-not-fit"));
        }
        refuse(faults);
        requireOpen(capacity);
        if (asked(capacity).stream().noneMatch(it -> it.party.equals(viewer.party()))) {
            var answer = new CapacityAnswer();
            answer.id = UUID.randomUUID();
            answer.capacity = id;
            answer.party = viewer.party();
            answer.own = input.own();
            answer.note = orNone(input.note());
            answer.at = clock.instant();
            shelf.keep(answer);
            book.keep(capacity, CapacityEvent.ANSWERED, Actor.of(viewer), Set.of(capacity.party), clock.instant());
        }
        return view(viewer, capacity);
    }

    void withdrawAnswer(Viewer viewer, UUID id, UUID answer) {
        var capacity = shelf.findForChange(viewer, id, today()).orElseThrow(ProblemException::notFound);
        var given = answer(capacity, answer);
        if (!given.party.equals(viewer.party()) || !CapacityRules.mayWrite(viewer)) {
            throw ProblemException.forbidden();
        }
        given.status = AnswerStatus.WITHDRAWN;
        book.keep(capacity, CapacityEvent.ANSWER_WITHDRAWN, Actor.of(viewer), Set.of(capacity.party), clock.instant());
    }

    /** Accepted, it is taken: the entry itself, and what the other named of its own. Whoever else answered hears that. */
    CapacityView decide(Viewer viewer, UUID id, UUID answer, @Nullable String ifMatch, boolean accept) {
        var capacity = mine(viewer, id, ifMatch);
        var given = answer(capacity, answer);
        var by = Actor.of(viewer);
        if (!accept) {
            given.status = AnswerStatus.DECLINED;
            book.keep(capacity, CapacityEvent.DECLINED, by, Set.of(given.party), clock.instant());
            return view(viewer, capacity);
        }
        requireOpen(capacity);
        given.status = AnswerStatus.ACCEPTED;
        take(capacity, given.party, by);
        book.tell(capacity, CapacityEvent.TAKEN, by, Set.of(given.party), clock.instant());
        if (given.own != null) {
            var own = shelf.findById(given.own, LockModeType.PESSIMISTIC_WRITE);
            if (own != null && own.isOpen(today())) {
                take(own, viewer.party(), by);
            }
        }
        return view(viewer, capacity);
    }

    private void take(Capacity capacity, UUID with, Actor by) {
        var others = lapse(capacity, AnswerStatus.DECLINED);
        capacity.takenWith(with);
        book.keep(capacity, CapacityEvent.TAKEN, by, Set.of(), clock.instant());
        book.tell(capacity, CapacityEvent.DECLINED, by, others, clock.instant());
    }

    /** @return who had answered */
    private Set<UUID> lapse(Capacity capacity, AnswerStatus as) {
        var waiting = asked(capacity);
        waiting.forEach(it -> it.status = as);
        return waiting.stream().map(it -> it.party).collect(toSet());
    }

    private List<CapacityAnswer> asked(Capacity capacity) {
        return shelf.answers(Set.of(capacity.id)).stream()
                .filter(it -> it.status == AnswerStatus.ASKED)
                .toList();
    }

    private boolean isOwnThatFits(Viewer viewer, UUID id, Capacity other) {
        return shelf.find(viewer, id, today())
                .filter(own -> own.party.equals(viewer.party()))
                .filter(own -> own.isOpen(today()) && own.kind == other.kind.other())
                .filter(own -> (own.kind == CapacityKind.OFFER
                                ? Fit.of(own.need(), other.need())
                                : Fit.of(other.need(), own.need()))
                        .isPresent())
                .isPresent();
    }

    private CapacityAnswer answer(Capacity capacity, UUID answer) {
        var given = shelf.answers(Set.of(capacity.id)).stream()
                .filter(it -> it.id.equals(answer))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        if (given.status != AnswerStatus.ASKED) {
            throw ProblemException.conflict("answer-decided");
        }
        return given;
    }

    /** Locked until the end of the transaction, and no other than what the viewer looked at. */
    private Capacity mine(Viewer viewer, UUID id, @Nullable String ifMatch) {
        var capacity = shelf.findForChange(viewer, id, today()).orElseThrow(ProblemException::notFound);
        if (!capacity.party.equals(viewer.party()) || !CapacityRules.mayWrite(viewer)) {
            throw ProblemException.forbidden();
        }
        ETags.require(ifMatch, capacity.version, () -> view(viewer, capacity));
        return capacity;
    }

    private Capacity find(Viewer viewer, UUID id) {
        return shelf.find(viewer, id, today()).orElseThrow(ProblemException::notFound);
    }

    private CapacityView view(Viewer viewer, Capacity capacity) {
        return shows.of(List.of(capacity), viewer, today()).getFirst();
    }

    private void requireOpen(Capacity capacity) {
        if (!capacity.isOpen(today())) {
            throw ProblemException.conflict("capacity-not-open");
        }
    }

    private static void requireMayWrite(Viewer viewer) {
        if (!CapacityRules.mayWrite(viewer)) {
            throw ProblemException.forbidden();
        }
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    private static @Nullable String orNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private LocalDate today() {
        return DutchDays.today(clock);
    }
}
