package nl.rits.projects.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.projects.project.Chosen;
import org.jspecify.annotations.Nullable;

/** A statement that is chosen among many, as it is sent. */
public record ChosenInput(
        @Nullable UUID project,
        @Nullable UUID party,
        @Nullable Long version) {

    static final int MOST = 500;

    /** Every fault at once. */
    static List<Chosen.Item> items(@Nullable List<@Nullable ChosenInput> sent, List<Fault> faults) {
        if (sent == null || sent.isEmpty() || sent.size() > MOST) {
            faults.add(Fault.at("/statements", "choose-statements", MOST));
            throw ProblemException.invalid(faults);
        }
        var items = new ArrayList<Chosen.Item>();
        var seen = new HashSet<StatementKey>();
        for (int i = 0; i < sent.size(); i++) {
            var it = sent.get(i);
            var pointer = "/statements/" + i;
            if (it == null) {
                faults.add(Fault.at(pointer, "value-missing"));
                continue;
            }
            var project = it.project();
            var party = it.party();
            var version = it.version();
            if (project == null) {
                faults.add(Fault.at(pointer + "/project", "value-missing"));
            }
            if (party == null) {
                faults.add(Fault.at(pointer + "/party", "value-missing"));
            }
            if (version == null) {
                faults.add(Fault.at(pointer + "/version", "value-missing"));
            }
            if (project != null && party != null && version != null) {
                if (!seen.add(new StatementKey(project, party))) {
                    faults.add(Fault.at(pointer, "chosen-twice"));
                }
                items.add(new Chosen.Item(project, party, version));
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return items;
    }
}
