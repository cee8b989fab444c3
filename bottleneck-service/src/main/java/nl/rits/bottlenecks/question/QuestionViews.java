package nl.rits.bottlenecks.question;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import nl.rits.bottlenecks.bottleneck.BottleneckState;
import nl.rits.bottlenecks.bottleneck.SharedBottlenecks;
import nl.rits.bottlenecks.known.KnownParties;
import nl.rits.bottlenecks.known.KnownPlatform;
import nl.rits.bottlenecks.known.KnownPlatforms;
import nl.rits.bottlenecks.known.PartyRef;
import nl.rits.bottlenecks.ladder.BusinessDays;
import nl.rits.bottlenecks.question.QuestionView.QuestionCase;
import nl.rits.bottlenecks.question.QuestionView.QuestionMay;
import nl.rits.bottlenecks.question.QuestionView.QuestionTable;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.time.DutchDays;
import org.jspecify.annotations.Nullable;

/** Words and names around questions that a viewer was already found to see; a page of them in a few queries. */
@ApplicationScoped
class QuestionViews {

    private final KnownParties parties;
    private final KnownPlatforms platforms;
    private final SharedBottlenecks bottlenecks;
    private final Clock clock;

    QuestionViews(KnownParties parties, KnownPlatforms platforms, SharedBottlenecks bottlenecks, Clock clock) {
        this.parties = parties;
        this.platforms = platforms;
        this.bottlenecks = bottlenecks;
        this.clock = clock;
    }

    QuestionView of(Question question, Viewer viewer) {
        return of(List.of(question), viewer).getFirst();
    }

    List<QuestionView> of(Collection<Question> questions, Viewer viewer) {
        var states = questions.stream().map(Question::state).toList();
        var names = parties.refs(
                states.stream().map(QuestionState::party).distinct().toList());
        var tables = platforms.findTables().stream().collect(toMap(KnownPlatform::id, Function.identity()));
        var titles =
                bottlenecks
                        .find(
                                viewer,
                                states.stream()
                                        .map(QuestionState::bottleneck)
                                        .distinct()
                                        .toList())
                        .stream()
                        .map(it -> it.state())
                        .collect(toMap(BottleneckState::id, BottleneckState::title));
        var today = DutchDays.today(clock);
        return states.stream()
                .map(state -> {
                    var table = tables.get(state.table());
                    return new QuestionView(
                            state.id(),
                            state.version(),
                            new QuestionCase(
                                    state.bottleneck(),
                                    Objects.requireNonNullElse(titles.get(state.bottleneck()), "–")),
                            new QuestionTable(state.table(), table == null ? "–" : table.name()),
                            Objects.requireNonNull(names.get(state.party())),
                            state.text(),
                            state.due(),
                            BusinessDays.between(today, state.due()),
                            state.isOverdue(today),
                            state.status(),
                            state.answer(),
                            state.link(),
                            state.answeredOn(),
                            state.withdrawnReason(),
                            state.extendedReason(),
                            state.askedAt(),
                            may(state, table, viewer));
                })
                .toList();
    }

    /** By name. */
    List<PartyRef> names(Collection<UUID> ids) {
        return parties.refs(ids).values().stream()
                .sorted(Comparator.comparing(PartyRef::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** Whoever plans, reviews or chairs for a party may give its word. */
    static boolean answers(QuestionState state, Viewer viewer) {
        return viewer.actsFor(state.party())
                && (viewer.has(Role.PLANNER) || viewer.has(Role.REVIEWER) || viewer.has(Role.CHAIR));
    }

    private static QuestionMay may(QuestionState state, @Nullable KnownPlatform table, Viewer viewer) {
        var open = state.status() == QuestionStatus.OPEN;
        var asks = open && table != null && table.isChairedBy(viewer);
        return new QuestionMay(
                (open || state.status() == QuestionStatus.ANSWERED) && answers(state, viewer), asks, asks);
    }
}
