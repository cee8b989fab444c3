package nl.rits.projects.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rits.foundation.outbox.Outbox;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.projects.history.Change;
import nl.rits.projects.history.Change.Kind;
import nl.rits.projects.history.History;
import nl.rits.projects.planning.PartySide;
import nl.rits.projects.planning.Planned;
import nl.rits.projects.planning.Planning;
import nl.rits.projects.planning.Programme;
import nl.rits.projects.planning.ProgrammeRules;
import nl.rits.projects.planning.ProjectRules;
import nl.rits.projects.planning.Reason;
import nl.rits.projects.planning.Refusal;
import nl.rits.projects.planning.Stated;
import nl.rits.projects.planning.StatementRules;
import nl.rits.projects.planning.Verdict;
import nl.rits.projects.sharing.KnownParties;
import nl.rits.projects.sharing.Release;
import nl.rits.projects.sharing.ReleaseRow;
import nl.rits.projects.sharing.Releases;
import nl.rits.projects.statement.Statement;
import nl.rits.projects.statement.StatementKey;
import nl.rits.projects.statement.Statements;
import org.jspecify.annotations.Nullable;

/**
 * Every change of a project, for the API, imports and demo alike. One transaction keeps state, history, audience and
 * event, or none of them. Who may do it was decided before; what may be done is decided here.
 */
@ApplicationScoped
@Transactional
public class ProjectWriting {

    private final Projects projects;
    private final Statements statements;
    private final Releases releases;
    private final KnownParties parties;
    private final Audiences audiences;
    private final History history;
    private final Outbox outbox;

    ProjectWriting(
            Projects projects,
            Statements statements,
            Releases releases,
            KnownParties parties,
            Audiences audiences,
            History history,
            Outbox outbox) {
        this.projects = projects;
        this.statements = statements;
        this.releases = releases;
        this.parties = parties;
        this.audiences = audiences;
        this.history = history;
        this.outbox = outbox;
    }

    /** The project, held until the end of the transaction. */
    public Project lock(UUID id) {
        return projects.lock(id).orElseThrow(ProblemException::notFound);
    }

    /** @param proposed by a party, so that the steward must take it up first */
    public Project create(UUID id, Planned facts, Programme programme, boolean proposed, Act act) {
        var refusals = new ArrayList<>(ProjectRules.refusals(facts));
        refusals.addAll(ProgrammeRules.refusals(programme));
        var municipality = parties.municipality(facts.municipality());
        var steward = parties.steward(facts.municipality());
        if (municipality.isEmpty() || steward.isEmpty()) {
            refusals.add(new Refusal.UnknownMunicipality("/municipality", facts.municipality()));
        }
        refusals.addAll(unknownParties(facts));
        Refused.when(refusals);
        var project = new Project();
        project.id = id;
        project.version = 1;
        project.municipality = facts.municipality();
        project.municipalityName = municipality.orElseThrow().name();
        project.steward = steward.orElseThrow();
        project.proposed = proposed;
        project.take(facts);
        project.take(programme, act.at());
        project.updatedAt = act.at();
        projects.persist(project);
        keep(project, new ArrayList<>(), act.change(Kind.CREATED, null, null), act.at());
        return project;
    }

    /**
     * Changes the facts of a project; the municipality stays as it is.
     *
     * @return whether anything was different; if not, nothing is recorded
     */
    public boolean change(UUID id, Planned facts, Act act) {
        return change(id, facts, lock(id).programme, false, act);
    }

    /** @param takeUp the steward takes up what a party proposed */
    public boolean change(UUID id, Planned facts, Programme programme, boolean takeUp, Act act) {
        var project = lock(id);
        var refusals = new ArrayList<>(ProjectRules.refusals(facts));
        refusals.addAll(ProgrammeRules.refusals(programme));
        if (!facts.involved().equals(project.facts().involved())) {
            refusals.addAll(unknownParties(facts));
        }
        Refused.when(refusals);
        var takesUp = takeUp && project.proposed;
        if (facts.equals(project.facts()) && programme.equals(project.programme) && !takesUp) {
            return false;
        }
        project.take(facts);
        if (!programme.equals(project.programme)) {
            project.take(programme, act.at());
        }
        project.proposed = project.proposed && !takesUp;
        advance(project, act);
        keep(project, statements.ofProject(id), act.change(Kind.CHANGED, null, null), act.at());
        return true;
    }

    public boolean setProgramme(UUID id, Programme programme, Act act) {
        return change(id, lock(id).facts(), programme, false, act);
    }

    /** Takes a project back as if it had never been shown; its history stays. */
    public void withdraw(UUID id, Act act) {
        var project = lock(id);
        project.withdrawn = true;
        advance(project, act);
        keep(project, statements.ofProject(id), act.change(Kind.CHANGED, null, null), act.at());
    }

    /** What a party says now. @param party whose statement it is; the act may be done on its behalf */
    public Statement state(UUID id, UUID party, Planning planning, @Nullable Reason reason, Act act) {
        var project = lock(id);
        var all = new ArrayList<>(statements.ofProject(id));
        var before = all.stream().filter(it -> it.party.equals(party)).findFirst();
        Refused.when(StatementRules.refusals(
                before.map(Statement::planning).orElse(null),
                planning,
                reason,
                project.homes,
                lines(project.programme),
                act.day()));
        var tolerance = parties.around(project.municipality, project.steward).tolerance();
        Statement statement;
        if (before.isPresent()) {
            statement = before.get();
            statement.take(statement.document.restated(planning, reason, act.at()), tolerance);
        } else {
            statement =
                    new Statement(id, Stated.first(party, side(project, party), planning, reason, act.at()), tolerance);
            statements.persist(statement);
            all.add(statement);
        }
        keep(project, all, act.change(Kind.STATED, party, reason), act.at());
        return statement;
    }

    /** Takes a statement back as if it had not been made; its history stays. */
    public void retract(UUID id, UUID party, Act act) {
        var project = lock(id);
        statements.delete(get(id, party));
        statements.flush();
        keep(project, statements.ofProject(id), act.change(Kind.STATED, party, null), act.at());
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

    /** What an owner of facts chooses to show from now on. */
    public ReleaseRow release(UUID id, UUID owner, Release release, Act act) {
        var project = lock(id);
        var row = releases.findByIdOptional(new ReleaseRow.Key(id, owner)).orElseGet(() -> {
            var made = new ReleaseRow(id, owner);
            releases.persist(made);
            return made;
        });
        row.take(release);
        keep(project, statements.ofProject(id), act.change(Kind.RELEASED, owner, null), act.at());
        return row;
    }

    /** Recomputes who sees a project after its surroundings or the date changed; records only a difference. */
    public boolean reshare(UUID id, Act act) {
        var found = projects.lock(id);
        if (found.isEmpty()) {
            return false;
        }
        var project = found.get();
        var all = statements.ofProject(id);
        var before = fingerprint(project, all);
        audiences.refresh(project, all, parties.around(project.municipality, project.steward), act.day());
        if (before.equals(fingerprint(project, all))) {
            return false;
        }
        keep(project, all, act.change(Kind.SHARING, null, null), act.at());
        return true;
    }

    private Statement replace(Project project, Statement statement, Stated next, Kind kind, Act act) {
        var tolerance = parties.around(project.municipality, project.steward).tolerance();
        statement.take(next, tolerance);
        keep(project, statements.ofProject(project.id), act.change(kind, statement.party, null), act.at());
        return statement;
    }

    private void keep(Project project, List<Statement> all, Change change, Instant at) {
        project.sequence++;
        project.weigh(all);
        var audience = audiences.refresh(
                project,
                all,
                parties.around(project.municipality, project.steward),
                LocalDate.ofInstant(at, Statement.ZONE));
        projects.flush();
        history.append(project.state(all), project.sequence, change, at);
        outbox.publish(ProjectChanged.event(project, all, audience, change, at));
    }

    private static void advance(Project project, Act act) {
        project.version++;
        project.updatedAt = act.at();
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

    private List<Refusal> unknownParties(Planned facts) {
        var names = parties.names(facts.involved());
        var refusals = new ArrayList<Refusal>();
        for (int i = 0; i < facts.involved().size(); i++) {
            if (names.find(facts.involved().get(i)).isEmpty()) {
                refusals.add(new Refusal.UnknownParty("/involved/" + i));
            }
        }
        return refusals;
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

    private static Set<UUID> lines(Programme programme) {
        return programme.subPlans().stream()
                .flatMap(it -> it.lines().stream())
                .map(Programme.ProgrammeLine::id)
                .collect(Collectors.toSet());
    }

    private static List<Object> fingerprint(Project project, List<Statement> all) {
        var print = new ArrayList<Object>();
        for (var array : List.of(
                project.coreTo,
                project.statusTo,
                project.municipalTo,
                project.marketTo,
                project.programmeTo,
                project.financeTo,
                project.bottlenecksTo,
                project.contactsTo,
                project.notesTo,
                project.agreedTo)) {
            print.add(Arrays.hashCode(array));
        }
        all.forEach(it -> print.add(Objects.hash(it.party, Arrays.hashCode(it.planningTo), it.staleOn, it.mismatch)));
        return print;
    }
}
