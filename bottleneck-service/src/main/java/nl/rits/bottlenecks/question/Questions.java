package nl.rits.bottlenecks.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rits.bottlenecks.bottleneck.Actor;
import nl.rits.bottlenecks.bottleneck.Bottleneck;
import nl.rits.bottlenecks.bottleneck.SharedBottlenecks;
import nl.rits.bottlenecks.known.KnownPlatform;
import nl.rits.bottlenecks.known.KnownPlatforms;
import nl.rits.bottlenecks.question.QuestionInputs.NewQuestion;
import nl.rits.bottlenecks.question.QuestionInputs.QuestionAnswer;
import nl.rits.bottlenecks.question.QuestionInputs.QuestionExtension;
import nl.rits.bottlenecks.text.Addresses;
import nl.rits.foundation.api.ETags;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.foundation.time.DutchDays;
import org.jspecify.annotations.Nullable;

/** What users do to questions. Not visible is 404, visible but not theirs to do is 403. */
@ApplicationScoped
@Transactional
class Questions {

    private final SharedQuestions shared;
    private final SharedBottlenecks bottlenecks;
    private final KnownPlatforms platforms;
    private final AskedParties askable;
    private final QuestionViews views;
    private final QuestionBook book;
    private final Clock clock;

    Questions(
            SharedQuestions shared,
            SharedBottlenecks bottlenecks,
            KnownPlatforms platforms,
            AskedParties askable,
            QuestionViews views,
            QuestionBook book,
            Clock clock) {
        this.shared = shared;
        this.bottlenecks = bottlenecks;
        this.platforms = platforms;
        this.askable = askable;
        this.views = views;
        this.book = book;
        this.clock = clock;
    }

    /** Whom the chair of the table where it lies can ask; in no order. */
    Set<UUID> askable(Viewer viewer, UUID bottleneck) {
        var about = bottlenecks.find(viewer, bottleneck).orElseThrow(ProblemException::notFound);
        return askable.of(viewer, about, chaired(viewer, about));
    }

    /** In the order of the parties. */
    List<Question> ask(Viewer viewer, NewQuestion asked) {
        var term = QuestionTerm.of(asked.days(), asked.due(), today());
        var faults = new ArrayList<>(term.faults());
        if (asked.text().indexOf('\0') >= 0) {
            faults.add(Fault.at("/text", "not-a-text"));
        }
        var about = bottlenecks.findForChange(viewer, asked.bottleneck()).orElse(null);
        if (about == null) {
            faults.add(Fault.at("/bottleneck", "unknown-bottleneck"));
            throw ProblemException.invalid(faults);
        }
        var table = chaired(viewer, about);
        var may = askable.of(viewer, about, table);
        var named = new HashSet<UUID>();
        for (var i = 0; i < asked.parties().size(); i++) {
            var party = asked.parties().get(i);
            if (!may.contains(party)) {
                faults.add(Fault.at("/parties/" + i, "not-to-be-asked"));
            } else if (!named.add(party)) {
                faults.add(Fault.at("/parties/" + i, "asked-twice"));
            }
        }
        var due = term.due();
        if (!faults.isEmpty() || due == null) {
            throw ProblemException.invalid(faults);
        }
        if (!about.state().status().isOpen()) {
            throw ProblemException.conflict("bottleneck-ended");
        }
        var text = new Question.Asked(asked.text().strip(), due);
        return asked.parties().stream()
                .map(party -> book.ask(
                        UUID.randomUUID(), about.state(), table.id(), party, text, Actor.of(viewer), clock.instant()))
                .toList();
    }

    Question answer(Viewer viewer, UUID id, @Nullable String ifMatch, QuestionAnswer said) {
        var question = asSeen(viewer, id, ifMatch);
        if (!QuestionViews.answers(question.state(), viewer)) {
            throw ProblemException.forbidden();
        }
        var link = said.link() == null || said.link().isBlank()
                ? null
                : said.link().strip();
        var faults = new ArrayList<Fault>();
        if (said.answer().indexOf('\0') >= 0) {
            faults.add(Fault.at("/answer", "not-a-text"));
        }
        if (link != null && !Addresses.isOne(link)) {
            faults.add(Fault.at("/link", "not-an-address"));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        if (question.status != QuestionStatus.OPEN && question.status != QuestionStatus.ANSWERED) {
            throw ProblemException.conflict("question-closed");
        }
        book.answer(question, title(viewer, question), said.answer().strip(), link, Actor.of(viewer), clock.instant());
        return question;
    }

    /** Whoever asks gives more time; both hear it. */
    Question extend(Viewer viewer, UUID id, @Nullable String ifMatch, QuestionExtension asked) {
        var question = asSeen(viewer, id, ifMatch);
        requireChair(viewer, question);
        var term = QuestionTerm.longer(asked.days(), question.due, today());
        var faults = new ArrayList<>(term.faults());
        if (asked.reason().indexOf('\0') >= 0) {
            faults.add(Fault.at("/reason", "not-a-text"));
        }
        var due = term.due();
        if (!faults.isEmpty() || due == null) {
            throw ProblemException.invalid(faults);
        }
        if (question.status != QuestionStatus.OPEN) {
            throw ProblemException.conflict("question-closed");
        }
        book.extend(question, title(viewer, question), due, asked.reason().strip(), Actor.of(viewer), clock.instant());
        return question;
    }

    Question withdraw(Viewer viewer, UUID id, @Nullable String ifMatch, String reason) {
        var question = asSeen(viewer, id, ifMatch);
        requireChair(viewer, question);
        if (reason.indexOf('\0') >= 0) {
            throw ProblemException.invalid(Fault.at("/reason", "not-a-text"));
        }
        if (question.status != QuestionStatus.OPEN) {
            throw ProblemException.conflict("question-closed");
        }
        book.withdraw(question, title(viewer, question), reason.strip(), Actor.of(viewer), clock.instant());
        return question;
    }

    private void requireChair(Viewer viewer, Question question) {
        if (platforms
                .findTable(question.table)
                .filter(it -> it.isChairedBy(viewer))
                .isEmpty()) {
            throw ProblemException.forbidden();
        }
    }

    /** The table where it lies, chaired by the viewer. */
    private KnownPlatform chaired(Viewer viewer, Bottleneck about) {
        return platforms
                .findTable(about.state().table())
                .filter(table -> table.isChairedBy(viewer))
                .orElseThrow(ProblemException::forbidden);
    }

    private String title(Viewer viewer, Question question) {
        return bottlenecks
                .find(viewer, question.bottleneck)
                .map(it -> it.state().title())
                .orElseThrow(ProblemException::notFound);
    }

    /** Locked until the end of the transaction, and no other than what the viewer looked at. */
    private Question asSeen(Viewer viewer, UUID id, @Nullable String ifMatch) {
        var question = shared.findForChange(viewer, id).orElseThrow(ProblemException::notFound);
        ETags.require(ifMatch, question.version, () -> views.of(question, viewer));
        return question;
    }

    private LocalDate today() {
        return DutchDays.today(clock);
    }
}
