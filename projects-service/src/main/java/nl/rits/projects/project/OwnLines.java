package nl.rits.projects.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import nl.rits.projects.planning.Programme;
import nl.rits.projects.planning.Programme.ProgrammeLine;
import nl.rits.projects.planning.Programme.SubPlan;
import nl.rits.projects.planning.Refusal;

/**
 * A programme as a party sends it, laid on the one that is: the party changes its own lines and leaves the rest, of which it
 * may not see everything.
 */
final class OwnLines {

    private final UUID party;
    private final Programme now;

    /** What the party was shown: hidden parties and amounts are absent. */
    private final Programme shown;

    private final List<Refusal> refusals = new ArrayList<>();

    private OwnLines(UUID party, Programme now, Programme shown) {
        this.party = party;
        this.now = now;
        this.shown = shown;
    }

    static Programme merge(UUID party, Programme now, Programme shown, Programme sent) {
        var merging = new OwnLines(party, now, shown);
        var merged = merging.merge(sent);
        Refused.when(merging.refusals);
        return merged;
    }

    private Programme merge(Programme sent) {
        var parts = new ArrayList<SubPlan>();
        var left = new HashSet<UUID>();
        now.subPlans().forEach(it -> left.add(it.id()));
        for (int i = 0; i < sent.subPlans().size(); i++) {
            var part = sent.subPlans().get(i);
            var pointer = "/subPlans/" + i;
            left.remove(part.id());
            var known = now.subPlan(part.id());
            var lines = lines(pointer, part, known.map(SubPlan::lines).orElse(List.of()));
            known.ifPresent(it -> {
                if (!it.name().equals(part.name())) {
                    refusals.add(new Refusal.NotYours(pointer + "/name"));
                }
                if (it.kind() != part.kind()) {
                    refusals.add(new Refusal.NotYours(pointer + "/kind"));
                }
                if (it.homes() != part.homes()) {
                    refusals.add(new Refusal.NotYours(pointer + "/homes"));
                }
            });
            parts.add(new SubPlan(part.id(), part.name(), part.kind(), part.homes(), lines));
        }
        if (!left.isEmpty()) {
            refusals.add(new Refusal.NotYours("/subPlans"));
        }
        return new Programme(parts);
    }

    private List<ProgrammeLine> lines(String pointer, SubPlan part, List<ProgrammeLine> known) {
        var before = new HashMap<UUID, ProgrammeLine>();
        known.forEach(it -> before.put(it.id(), it));
        var lines = new ArrayList<ProgrammeLine>();
        for (int j = 0; j < part.lines().size(); j++) {
            var line = part.lines().get(j);
            var was = before.remove(line.id());
            var at = pointer + "/lines/" + j;
            if (was == null && now.lines().anyMatch(it -> it.id().equals(line.id()))) {
                refusals.add(new Refusal.NotYours(at + "/id"));
            } else if (was == null || party.equals(was.party())) {
                lines.add(line.of(party));
                if (line.party() != null && !party.equals(line.party())) {
                    refusals.add(new Refusal.NotYours(at + "/party"));
                }
            } else {
                // As it was shown, or it is a change of what another decides.
                var seen = shown.lines().filter(it -> it.id().equals(line.id())).findFirst();
                if (seen.filter(line::equals).isEmpty()) {
                    refusals.add(new Refusal.NotYours(at));
                }
                lines.add(was);
            }
        }
        if (before.values().stream().anyMatch(it -> !party.equals(it.party()))) {
            refusals.add(new Refusal.NotYours(pointer + "/lines"));
        }
        return lines;
    }
}
