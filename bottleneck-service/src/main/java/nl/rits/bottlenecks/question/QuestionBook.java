package nl.rits.bottlenecks.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rits.bottlenecks.bottleneck.Actor;
import nl.rits.bottlenecks.bottleneck.BottleneckHappened;
import nl.rits.bottlenecks.bottleneck.BottleneckState;
import nl.rits.bottlenecks.bottleneck.Casebook;
import nl.rits.bottlenecks.bottleneck.Versions;
import nl.rits.bottlenecks.known.KnownPlatform;
import nl.rits.bottlenecks.known.KnownPlatforms;
import nl.rits.bottlenecks.ladder.Ladders;
import nl.rits.foundation.outbox.Event;
import nl.rits.foundation.outbox.Outbox;
import nl.rits.foundation.sharing.Principal;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a change of a question whole: state, version, event, and whoever listens, in one transaction, or none of it.
 * It asks nobody's leave: users come through {@link Questions}.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class QuestionBook {

    private final QuestionRepository questions;
    private final Versions versions;
    private final KnownPlatforms platforms;
    private final Ladders ladders;
    private final Outbox outbox;
    private final jakarta.enterprise.event.Event<QuestionHappened> listeners;

    QuestionBook(
            QuestionRepository questions,
            Versions versions,
            KnownPlatforms platforms,
            Ladders ladders,
            Outbox outbox,
            jakarta.enterprise.event.Event<QuestionHappened> listeners) {
        this.questions = questions;
        this.versions = versions;
        this.platforms = platforms;
        this.ladders = ladders;
        this.outbox = outbox;
        this.listeners = listeners;
    }

    public Question ask(
            UUID id, BottleneckState about, UUID table, UUID party, Question.Asked asked, Actor by, Instant at) {
        var remind = ladders.terms(table, List.of()).remind();
        var question = Question.asked(id, about.id(), table, party, asked, remind, at);
        keep(question, about.title(), QuestionEvent.ASKED, by, at);
        return question;
    }

    public void answer(Question question, String title, String answer, @Nullable String link, Actor by, Instant at) {
        var first = question.status == QuestionStatus.OPEN;
        question.answer(answer, link, at);
        keep(question, title, first ? QuestionEvent.ANSWERED : QuestionEvent.ANSWER_CHANGED, by, at);
    }

    void extend(Question question, String title, LocalDate until, String reason, Actor by, Instant at) {
        question.extend(until, reason, ladders.terms(question.table, List.of()).remind(), at);
        keep(question, title, QuestionEvent.EXTENDED, by, at);
    }

    void withdraw(Question question, String title, String reason, Actor by, Instant at) {
        question.withdraw(reason);
        keep(question, title, QuestionEvent.WITHDRAWN, by, at);
    }

    /** What ended needs no more facts. */
    void on(@Observes BottleneckHappened news) {
        if (!news.state().status().isOpen()) {
            questions.openOf(news.state().id()).forEach(question -> {
                question.lapse();
                keep(
                        question,
                        news.state().title(),
                        QuestionEvent.LAPSED,
                        null,
                        news.state().changedAt());
            });
        }
    }

    private void keep(Question question, String title, QuestionEvent what, @Nullable Actor actor, Instant at) {
        question.version++;
        question.changedAt = at;
        var state = question.state();
        questions.persistAndFlush(question);
        versions.follow(new Versions.Version("question", state.id(), state.version(), at, state, what, actor));
        outbox.publish(Event.of(
                Casebook.TOPIC,
                state.id(),
                QuestionChanged.TYPE,
                new QuestionChanged(
                        state.id(),
                        state.version(),
                        state.bottleneck(),
                        state.table(),
                        state.status(),
                        hearers(state),
                        at)));
        listeners.fire(new QuestionHappened(state, title, what, actor == null ? null : actor.party()));
    }

    /** The two of them. */
    private List<String> hearers(QuestionState state) {
        var chair = platforms.findTable(state.table()).map(KnownPlatform::chair).orElse(null);
        return Stream.concat(Stream.of(state.party()), Stream.ofNullable(chair))
                .map(Principal::party)
                .distinct()
                .toList();
    }
}
