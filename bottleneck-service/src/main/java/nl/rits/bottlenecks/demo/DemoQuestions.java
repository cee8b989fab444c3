package nl.rits.bottlenecks.demo;

import static nl.rits.bottlenecks.demo.Cast.actor;
import static nl.rits.bottlenecks.demo.Cast.party;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rits.bottlenecks.bottleneck.Bottleneck;
import nl.rits.bottlenecks.ladder.BusinessDays;
import nl.rits.bottlenecks.question.Question;
import nl.rits.bottlenecks.question.QuestionBook;
import nl.rits.foundation.identity.StableId;
import org.jspecify.annotations.Nullable;

/** What the chair of the demo asks parties before the session, the same way as when people do it. */
@ApplicationScoped
class DemoQuestions {

    private static final UUID TABLE = StableId.of("platform", "tafel-west-overijssel");

    private final QuestionBook book;

    DemoQuestions(QuestionBook book) {
        this.book = book;
    }

    /** @param inDays business days from today; @param answer absent: it still waits */
    private record Asked(
            String bottleneck,
            String party,
            String text,
            int inDays,
            @Nullable String answer) {}

    private static final List<Asked> ALL = List.of(
            new Asked(
                    "onderstation-raalte-oost",
                    "beekvliet",
                    "Welk vermogen vraagt elke fase van Weteringpark, en wanneer?",
                    5,
                    null),
            new Asked(
                    "onderstation-raalte-oost",
                    "gm0177",
                    "In welke volgorde wilt u de zes projecten aansluiten?",
                    4,
                    "Eerst Weteringpark fase 1 en Hof van Heeten. Het college stelt dit dinsdag vast."),
            new Asked(
                    "weteringpark-sociale-huur",
                    "esrand",
                    "Welk bedrag per woning ontbreekt er na de subsidie?",
                    6,
                    null));

    void make(Map<String, Bottleneck> made, LocalDate today, Instant asked, Instant answered) {
        for (var one : ALL) {
            var about = made.get(one.bottleneck());
            if (about != null
                    && about.state().status().isOpen()
                    && TABLE.equals(about.state().table())) {
                var question = book.ask(
                        StableId.of("question", one.bottleneck() + "/" + one.party()),
                        about.state(),
                        TABLE,
                        party(one.party()),
                        new Question.Asked(one.text(), BusinessDays.after(today, one.inDays())),
                        actor("tafel-west-overijssel"),
                        asked);
                if (one.answer() != null) {
                    book.answer(question, about.state().title(), one.answer(), null, actor(one.party()), answered);
                }
            }
        }
    }
}
