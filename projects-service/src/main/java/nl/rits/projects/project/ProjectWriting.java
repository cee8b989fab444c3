package nl.rits.projects.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.rits.projects.codelist.CodeRules;
import nl.rits.projects.codelist.PriceTable;
import nl.rits.projects.history.Change.Kind;
import nl.rits.projects.planning.Planned;
import nl.rits.projects.planning.Programme;
import nl.rits.projects.planning.ProgrammeRules;
import nl.rits.projects.planning.ProjectRules;
import nl.rits.projects.planning.Refusal;
import nl.rits.projects.planning.Warning;
import nl.rits.projects.planning.Warnings;
import nl.rits.projects.sharing.KnownParties;
import nl.rits.projects.sharing.SharedPart;
import nl.rits.projects.statement.Statements;
import org.jspecify.annotations.Nullable;

/**
 * Every change of the facts of a project, for the API, imports and demo alike. One transaction keeps state, history,
 * audience and event, or none of them. Who may do it was decided before; what may be done is decided here.
 */
@ApplicationScoped
@Transactional
public class ProjectWriting {

    private final Projects projects;
    private final Statements statements;
    private final KnownParties parties;
    private final Recording recording;
    private final SharingSettings settings;
    private final CodeRules codes;
    private final PriceTable prices;

    ProjectWriting(
            Projects projects,
            Statements statements,
            KnownParties parties,
            Recording recording,
            SharingSettings settings,
            CodeRules codes,
            PriceTable prices) {
        this.projects = projects;
        this.statements = statements;
        this.parties = parties;
        this.recording = recording;
        this.settings = settings;
        this.codes = codes;
        this.prices = prices;
    }

    /** The project, held until the end of the transaction. */
    public Project lock(UUID id) {
        return recording.lock(id);
    }

    /** @param proposed by a party, so that the steward must take it up first */
    public Project create(UUID id, Planned facts, Programme programme, boolean proposed, Act act) {
        return create(id, facts, programme, List.of(), proposed, act);
    }

    /** @param answers why what is unusual is right */
    public Project create(
            UUID id, Planned facts, Programme sent, List<Warning.Answer> answers, boolean proposed, Act act) {
        var refusals = refusals(null, facts, Programme.EMPTY, sent, act);
        var municipality = parties.municipality(facts.municipality());
        var steward = parties.steward(facts.municipality());
        if (municipality.isEmpty() || steward.isEmpty()) {
            refusals.add(new Refusal.UnknownMunicipality("/municipality", facts.municipality()));
        }
        refusals.addAll(unknownParties(facts));
        Refused.when(refusals);
        var bounds = prices.boundsFor(sent);
        var programme = bounds.derive(sent);
        var project = new Project();
        project.id = id;
        project.version = 1;
        project.municipality = facts.municipality();
        project.municipalityName = municipality.orElseThrow().name();
        project.steward = steward.orElseThrow();
        project.proposed = proposed;
        project.take(facts);
        project.take(programme, act.at());
        project.answers = Warning.kept(List.of(), answers, Warnings.ofProject(facts, programme, bounds));
        project.updatedAt = act.at();
        projects.persist(project);
        recording.keep(project, new ArrayList<>(), act.change(Kind.CREATED, null, null), Touched.EVERYTHING, act.at());
        return project;
    }

    /**
     * Changes the facts of a project; the municipality stays as it is.
     *
     * @return whether anything was different; if not, nothing is recorded
     */
    public boolean change(UUID id, Planned facts, Act act) {
        return change(id, facts, lock(id).programme, null, false, act);
    }

    /**
     * @param opensOn when a plan that becomes firm opens to others; none: after the usual notice
     * @param takeUp the steward takes up what a party proposed
     */
    public boolean change(
            UUID id, Planned facts, Programme programme, @Nullable LocalDate opensOn, boolean takeUp, Act act) {
        return change(id, facts, programme, List.of(), opensOn, takeUp, act);
    }

    /** @param more why what is unusual is right, beside what was said of it before */
    public boolean change(
            UUID id,
            Planned facts,
            Programme sent,
            List<Warning.Answer> more,
            @Nullable LocalDate opensOn,
            boolean takeUp,
            Act act) {
        var project = lock(id);
        var refusals = refusals(project.facts(), facts, project.programme, sent, act);
        if (!facts.involved().equals(project.facts().involved())) {
            refusals.addAll(unknownParties(facts));
        }
        Refused.when(refusals);
        var bounds = prices.boundsFor(sent);
        var programme = bounds.derive(sent);
        var answers = Warning.kept(project.answers, more, Warnings.ofProject(facts, programme, bounds));
        var takesUp = takeUp && project.proposed;
        var opening =
                settings.opening(project.planningStatus, project.opensOn, facts.planningStatus(), opensOn, act.day());
        if (facts.equals(project.facts())
                && programme.equals(project.programme)
                && Objects.equals(opening, project.opensOn)
                && answers.equals(project.answers)
                && !takesUp) {
            return false;
        }
        var before = project.state(List.of());
        project.take(facts);
        project.opensOn = opening;
        if (!programme.equals(project.programme)) {
            project.take(programme, act.at());
        }
        project.answers = answers;
        project.proposed = project.proposed && !takesUp;
        advance(project, act);
        var touched = Touched.by(before, project.state(List.of()));
        recording.keep(
                project,
                statements.ofProject(id),
                act.change(Kind.CHANGED, null, null),
                takesUp ? touched.and(SharedPart.CORE) : touched,
                act.at());
        return true;
    }

    public boolean setProgramme(UUID id, Programme programme, Act act) {
        return setProgramme(id, programme, List.of(), act);
    }

    public boolean setProgramme(UUID id, Programme programme, List<Warning.Answer> answers, Act act) {
        return change(id, lock(id).facts(), programme, answers, null, false, act);
    }

    /** What stands in the way of other facts of a project. */
    List<Refusal> refusals(Project project, Planned facts, Act act) {
        return refusals(project.facts(), facts, project.programme, project.programme, act);
    }

    private List<Refusal> refusals(
            @Nullable Planned before, Planned facts, Programme programmeBefore, Programme programme, Act act) {
        var refusals = new ArrayList<>(ProjectRules.refusals(facts));
        refusals.addAll(ProgrammeRules.refusals(programme));
        refusals.addAll(codes.refusals(before, facts, programmeBefore, programme, act.day()));
        refusals.addAll(unknownBuilders(programmeBefore, programme));
        return refusals;
    }

    private List<Refusal> unknownBuilders(Programme before, Programme programme) {
        if (before.parties().values().containsAll(programme.parties().values())) {
            return List.of();
        }
        var known = parties.names(programme.parties().values()).parties();
        var refusals = new ArrayList<Refusal>();
        for (int i = 0; i < programme.subPlans().size(); i++) {
            var lines = programme.subPlans().get(i).lines();
            for (int j = 0; j < lines.size(); j++) {
                var party = lines.get(j).party();
                if (party != null && !known.containsKey(party)) {
                    refusals.add(new Refusal.UnknownParty("/subPlans/" + i + "/lines/" + j + "/party"));
                }
            }
        }
        return refusals;
    }

    /** Takes a project back as if it had never been shown; its history stays. */
    public void withdraw(UUID id, Act act) {
        var project = lock(id);
        project.withdrawn = true;
        advance(project, act);
        recording.keep(
                project, statements.ofProject(id), act.change(Kind.CHANGED, null, null), Touched.EVERYTHING, act.at());
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

    private static void advance(Project project, Act act) {
        project.version++;
        project.updatedAt = act.at();
    }
}
