package nl.rits.projects.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.projects.project.EditingMany.Asked;
import nl.rits.projects.project.EditingMany.Item;
import nl.rits.projects.project.ProjectFilter;
import nl.rits.projects.project.ReferenceDates;
import nl.rits.projects.project.StewardFacts;
import nl.rits.projects.project.StewardFacts.Emptied;
import nl.rits.projects.release.EditViews.EditInput;
import nl.rits.projects.release.EditViews.EditedInput;
import nl.rits.projects.sharing.SharedQuery;
import org.jspecify.annotations.Nullable;

/** Reads an edit of many projects as it is sent, with every fault at once. */
@ApplicationScoped
class AskedEdit {

    static final int MOST = 1_000;

    private final SharedQuery shared;
    private final ReferenceDates dates;
    private final java.time.Clock clock;

    AskedEdit(SharedQuery shared, ReferenceDates dates, java.time.Clock clock) {
        this.shared = shared;
        this.dates = dates;
        this.clock = clock;
    }

    /** Without chosen projects: the viewer's own that the filter gives. */
    Asked preview(Viewer viewer, EditInput input, ProjectFilter filter) {
        return input.projects() == null ? read(input, filtered(viewer, filter)) : edit(input);
    }

    Asked edit(EditInput input) {
        return read(input, null);
    }

    private static Asked read(EditInput input, @Nullable List<Item> filtered) {
        var faults = new ArrayList<Fault>();
        var items = filtered == null ? chosen(input.projects(), faults) : filtered;
        var emptied = emptied(input.emptied(), faults);
        var facts = input.facts();
        if ((facts == null || facts.givesNothing()) && emptied.isEmpty()) {
            faults.add(Fault.at("/facts", "value-missing"));
        } else if (facts != null && facts.contradicts(emptied)) {
            faults.add(Fault.at("/emptied", "given-and-emptied"));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return new Asked(items, facts == null ? StewardFacts.NOTHING : facts, emptied, input.opensOn());
    }

    private static List<Item> chosen(@Nullable List<@Nullable EditedInput> sent, List<Fault> faults) {
        if (sent == null || sent.isEmpty() || sent.size() > MOST) {
            faults.add(Fault.at("/projects", "choose-projects", MOST));
            return List.of();
        }
        var items = new ArrayList<Item>();
        var seen = new HashSet<UUID>();
        for (int i = 0; i < sent.size(); i++) {
            var it = sent.get(i);
            var project = it == null ? null : it.project();
            if (it == null || project == null) {
                faults.add(Fault.at("/projects/" + i, "value-missing"));
            } else if (!seen.add(project)) {
                faults.add(Fault.at("/projects/" + i, "project-chosen-twice"));
            } else {
                items.add(new Item(project, it.version()));
            }
        }
        return items;
    }

    private static Set<Emptied> emptied(@Nullable List<@Nullable Emptied> sent, List<Fault> faults) {
        var emptied = EnumSet.noneOf(Emptied.class);
        for (int i = 0; sent != null && i < sent.size(); i++) {
            var it = sent.get(i);
            if (it == null) {
                faults.add(Fault.at("/emptied/" + i, "value-missing"));
            } else {
                emptied.add(it);
            }
        }
        return emptied;
    }

    private List<Item> filtered(Viewer viewer, ProjectFilter filter) {
        var faults = new ArrayList<Fault>();
        if (dates.read(filter, viewer, faults).isPresent()) {
            faults.add(Fault.parameter("asOf", "not-with-as-of"));
        }
        var items = filter.search(shared, null, viewer, clock.instant(), faults)
                .where(FieldGroup.CORE, "f.steward = ?", viewer.party())
                .rows(
                        "f.id, f.version",
                        (row, _) -> new Item(row.getObject("id", UUID.class), row.getLong("version")),
                        MOST + 1,
                        0);
        if (items.isEmpty() || items.size() > MOST) {
            throw ProblemException.invalid(Fault.at("/projects", "choose-projects", MOST));
        }
        return items;
    }
}
