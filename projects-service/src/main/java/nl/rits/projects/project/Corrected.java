package nl.rits.projects.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.rits.foundation.problem.Fault;
import nl.rits.projects.history.ProjectState;
import nl.rits.projects.planning.Milestone;
import nl.rits.projects.planning.Planned;
import nl.rits.projects.planning.Planning;
import nl.rits.projects.planning.ProjectRules;
import nl.rits.projects.planning.Refusal;
import nl.rits.projects.planning.StatementRules;

/** A state of the past as it should have been. Works on the state as it is kept, so that every other fact stays as it was. */
final class Corrected {

    private final ObjectMapper json;

    /** What the rules refuse, by its place in what was sent. */
    final List<Fault> faults = new ArrayList<>();

    Corrected(ObjectMapper json) {
        this.json = json;
    }

    /** With other facts of the steward. @param patch as a merge patch */
    ProjectState facts(ProjectState state, ObjectNode patch, Crs crs) {
        ObjectNode kept = json.valueToTree(state);
        ObjectNode input = json.valueToTree(ProjectInput.of(state.facts()));
        patch.properties().forEach(it -> input.set(it.getKey(), it.getValue()));
        try {
            Planned facts = json.treeToValue(input, ProjectInput.class)
                    .facts(patch.has("location") ? crs : Crs.CRS84, patch.has("area") ? crs : Crs.CRS84);
            refuse("/facts", ProjectRules.refusals(facts));
            // What is nothing now is not written, and would stay as it was.
            for (var field : Planned.class.getRecordComponents()) {
                kept.remove(field.getName());
            }
            kept.setAll((ObjectNode) json.valueToTree(facts));
            kept.put("firm", facts.planningStatus().isFirm());
            return json.treeToValue(kept, ProjectState.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("unreadable facts", unreadable);
        }
    }

    /** With another planning of a party; a state in which it had stated nothing stays as it was. */
    ProjectState planning(ProjectState state, UUID party, Planning planning, LocalDate day) {
        ObjectNode kept = json.valueToTree(state);
        var corrected = false;
        for (var statement : kept.withArray("statements")) {
            if (statement.path("party").asText().equals(party.toString())) {
                ((ObjectNode) statement).set("planning", json.valueToTree(planning));
                corrected = true;
            }
        }
        if (!corrected) {
            return state;
        }
        refuse("/planning", StatementRules.refusals(null, planning, null, state.homes(), state.programme(), day));
        if (party.equals(state.steward())) {
            kept.set(
                    "startOn",
                    json.valueToTree(planning.date(Milestone.START_OF_BUILDING).orElse(null)));
        }
        try {
            return json.treeToValue(kept, ProjectState.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private void refuse(String below, List<Refusal> refusals) {
        for (var refusal : refusals) {
            var fault = Refused.fault(refusal);
            var placed = new Fault(below + fault.pointer(), null, fault.code(), fault.arguments(), fault.detail());
            if (!faults.contains(placed)) {
                faults.add(placed);
            }
        }
    }
}
