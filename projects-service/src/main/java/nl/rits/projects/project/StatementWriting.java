package nl.rits.projects.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.projects.codelist.CodeRules;
import nl.rits.projects.history.Change;
import nl.rits.projects.history.Change.Kind;
import nl.rits.projects.planning.PartySide;
import nl.rits.projects.planning.Planning;
import nl.rits.projects.planning.Reason;
import nl.rits.projects.planning.Refusal;
import nl.rits.projects.planning.Stated;
import nl.rits.projects.planning.StatementRules;
import nl.rits.projects.planning.Verdict;
import nl.rits.projects.planning.Warning;
import nl.rits.projects.planning.Warnings;
import nl.rits.projects.sharing.KnownParties;
import nl.rits.projects.statement.Statement;
import nl.rits.projects.statement.StatementKey;
import nl.rits.projects.statement.Statements;
import org.jspecify.annotations.Nullable;

/** Every change of what parties state; with {@link ProjectWriting}, all that is ever written about projects. */
@ApplicationScoped
@Transactional
public class StatementWriting {

    private final Statements statements;
    private final KnownParties parties;
    private final Recording recording;
    private final CodeRules codes;

    StatementWriting(Statements statements, KnownParties parties, Recording recording, CodeRules codes) {
        this.statements = statements;
        this.parties = parties;
        this.recording = recording;
        this.codes = codes;
    }

    /** What a party says now. @param party whose statement it is; the act may be done on its behalf */
    public Statement state(UUID id, UUID party, Planning planning, @Nullable Reason reason, Act act) {
        return state(id, party, planning, reason, List.of(), act);
    }

    /** @param answers why what is unusual in it is right */
    public Statement state(
            UUID id, UUID party, Planning planning, @Nullable Reason reason, List<Warning.Answer> answers, Act act) {
        var project = lock(id);
        var all = new ArrayList<>(statements.ofProject(id));
        var before = all.stream().filter(it -> it.party.equals(party)).findFirst();
        Refused.when(refusals(project, before.map(Statement::planning).orElse(null), planning, reason, act));
        var warnings = Warnings.ofStatement(planning, project.homes, project.programme, act.day());
        var tolerance = parties.around(project.municipality, project.steward).tolerance();
        Statement statement;
        if (before.isPresent()) {
            statement = before.get();
            var known = statement.document;
            statement.take(
                    known.restated(planning, reason, act.at())
                            .answering(Warning.kept(known.answers(), answers, warnings)),
                    tolerance);
        } else {
            statement = new Statement(
                    id,
                    Stated.first(party, side(project, party), planning, reason, act.at())
                            .answering(Warning.kept(List.of(), answers, warnings)),
                    tolerance);
            statements.persist(statement);
            all.add(statement);
        }
        keep(project, all, act.change(Kind.STATED, party, reason), act.at());
        return statement;
    }

    /** Takes a statement back as if it had not been made; its history stays, with what was said about it. */
    public void retract(UUID id, UUID party, Act act) {
        var project = lock(id);
        statements.delete(get(id, party));
        statements.flush();
        keep(project, statements.ofProject(id), act.change(Kind.WITHDRAWN, party, null), act.at());
    }

    /** The steward takes its verdict back. */
    public Statement unreview(UUID id, UUID party, Act act) {
        var project = lock(id);
        var statement = get(id, party);
        if (statement.document.review() == null) {
            throw ProblemException.conflict("nothing-to-take-back");
        }
        return replace(
                project, statement, statement.document.unreviewed(act.party(), act.at()), Kind.REVIEW_WITHDRAWN, act);
    }

    /** The party says that its statement is still right. */
    public Statement confirm(UUID id, UUID party, Act act) {
        var project = lock(id);
        var statement = get(id, party);
        StatementRules.outdated(statement.planning(), act.day()).ifPresent(milestone -> {
            throw ProblemException.conflict("statement-outdated", milestone.label("nl"), milestone.label("en"));
        });
        return replace(project, statement, statement.document.confirmed(act.at()), Kind.CONFIRMED, act);
    }

    /** What would be refused of such a planning; nothing is changed. */
    List<Refusal> refusals(UUID id, UUID party, Planning planning, @Nullable Reason reason, Act act) {
        return refusals(lock(id), get(id, party).planning(), planning, reason, act);
    }

    private List<Refusal> refusals(
            Project project, @Nullable Planning before, Planning planning, @Nullable Reason reason, Act act) {
        var refusals = new ArrayList<>(
                StatementRules.refusals(before, planning, reason, project.homes, project.programme, act.day()));
        refusals.addAll(
                codes.refusals(Objects.requireNonNullElse(before, Planning.EMPTY), planning, reason, act.day()));
        return refusals;
    }

    /**
     * Takes a confirmation back, when nothing was said since.
     *
     * @param confirmedAt when it was given
     * @param before when the party had confirmed before that
     */
    boolean unconfirm(UUID id, UUID party, long version, Instant confirmedAt, Instant before, Act act) {
        var project = lock(id);
        var statement = statements.findByIdOptional(new StatementKey(id, party)).orElse(null);
        if (statement == null
                || statement.version != version
                || !statement.document.confirmedAt().equals(confirmedAt)) {
            return false;
        }
        replace(project, statement, statement.document.confirmed(before), Kind.UNCONFIRMED, act);
        return true;
    }

    /** The steward's verdict on the version it read. */
    public Statement review(
            UUID id,
            UUID party,
            Verdict verdict,
            @Nullable String text,
            @Nullable LocalDate answerBy,
            long statementVersion,
            Act act) {
        var project = lock(id);
        var statement = get(id, party);
        if (statement.version != statementVersion) {
            throw ProblemException.conflict("statement-replaced", statement.version);
        }
        Refused.when(reviewRefusals(verdict, text, answerBy, act.day()));
        var reviewed = statement.document.reviewed(verdict, text, answerBy, act.party(), act.at());
        return replace(project, statement, reviewed, Kind.REVIEWED, act);
    }

    /** The party answers the question or objection of the steward. */
    public Statement answer(UUID id, UUID party, String text, Act act) {
        var project = lock(id);
        var statement = get(id, party);
        if (statement.document.review() == null || statement.document.review().verdict() == Verdict.ACCEPT) {
            throw ProblemException.conflict("nothing-to-answer");
        }
        if (text.isBlank()) {
            Refused.when(List.of(new Refusal.TextMissing("/text")));
        }
        if (text.length() > StatementRules.LONGEST_TEXT) {
            Refused.when(List.of(new Refusal.TextTooLong("/text", StatementRules.LONGEST_TEXT)));
        }
        return replace(
                project,
                statement,
                statement.document.answered(text.strip(), act.party(), act.at()),
                Kind.ANSWERED,
                act);
    }

    private Statement replace(Project project, Statement statement, Stated next, Kind kind, Act act) {
        var tolerance = parties.around(project.municipality, project.steward).tolerance();
        statement.take(next, tolerance);
        keep(project, statements.ofProject(project.id), act.change(kind, statement.party, null), act.at());
        return statement;
    }

    private void keep(Project project, List<Statement> all, Change change, Instant at) {
        recording.keep(project, all, change, Touched.NOTHING, at);
    }

    /** The project, held until the end of the transaction. */
    public Project lock(UUID id) {
        return recording.lock(id);
    }

    private Statement get(UUID project, UUID party) {
        return statements.findByIdOptional(new StatementKey(project, party)).orElseThrow(ProblemException::notFound);
    }

    private PartySide side(Project project, UUID party) {
        return party.equals(project.steward)
                ? PartySide.MUNICIPALITY
                : parties.find(party)
                        .map(it -> PartySide.valueOf(it.kind().side().name()))
                        .orElse(PartySide.MARKET);
    }

    private static List<Refusal> reviewRefusals(
            Verdict verdict, @Nullable String text, @Nullable LocalDate answerBy, LocalDate today) {
        var refusals = new ArrayList<Refusal>();
        if (verdict != Verdict.ACCEPT && (text == null || text.isBlank())) {
            refusals.add(new Refusal.TextMissing("/text"));
        }
        if (text != null && text.length() > StatementRules.LONGEST_TEXT) {
            refusals.add(new Refusal.TextTooLong("/text", StatementRules.LONGEST_TEXT));
        }
        if (answerBy != null && answerBy.isBefore(today)) {
            refusals.add(new Refusal.AnswerByInPast("/answerBy", answerBy));
        }
        return refusals;
    }
}
