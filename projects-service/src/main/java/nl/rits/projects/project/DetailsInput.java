package nl.rits.projects.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.rits.foundation.problem.Fault;
import nl.rits.projects.planning.Details.Document;
import nl.rits.projects.planning.Details.Gate;
import nl.rits.projects.planning.Phase;
import nl.rits.projects.planning.StatementRules;
import nl.rits.projects.planning.Warning;
import org.jspecify.annotations.Nullable;

/** Parts of what is sent of a plan beside its main facts. */
public final class DetailsInput {

    private DetailsInput() {}

    /** A document elsewhere, as it is sent. */
    public record DocumentInput(
            @Nullable String title, @Nullable String url) {}

    /** Who decides at the end of a phase, by function, as it is sent. */
    public record GateInput(
            @Nullable Phase phase,
            @Nullable String official,
            @Nullable String executive) {}

    /** Why something unusual is right, as it is sent. @param about the sub-plan or line in the warning */
    public record AnswerInput(
            Warning.@Nullable Code warning,
            @Nullable UUID about,
            @Nullable String text) {}

    static List<Document> documents(@Nullable List<@Nullable DocumentInput> sent, List<Fault> faults) {
        var documents = new ArrayList<Document>();
        var all = Objects.requireNonNullElse(sent, List.<@Nullable DocumentInput>of());
        for (int i = 0; i < all.size(); i++) {
            var one = all.get(i);
            var title = one == null ? null : one.title();
            var url = one == null ? null : one.url();
            if (title == null) {
                faults.add(Fault.at("/documents/" + i + "/title", "value-missing"));
            } else if (url == null) {
                faults.add(Fault.at("/documents/" + i + "/url", "value-missing"));
            } else {
                documents.add(new Document(title, url));
            }
        }
        return documents;
    }

    static List<Gate> gates(@Nullable List<@Nullable GateInput> sent, List<Fault> faults) {
        var gates = new ArrayList<Gate>();
        var all = Objects.requireNonNullElse(sent, List.<@Nullable GateInput>of());
        for (int i = 0; i < all.size(); i++) {
            var one = all.get(i);
            if (one == null || one.phase() == null) {
                faults.add(Fault.at("/gates/" + i + "/phase", "value-missing"));
            } else {
                gates.add(new Gate(one.phase(), one.official(), one.executive()));
            }
        }
        return gates;
    }

    public static List<Warning.Answer> answers(@Nullable List<@Nullable AnswerInput> sent, List<Fault> faults) {
        var answers = new ArrayList<Warning.Answer>();
        var all = Objects.requireNonNullElse(sent, List.<@Nullable AnswerInput>of());
        for (int i = 0; i < all.size(); i++) {
            var one = all.get(i);
            var text = one == null ? null : one.text();
            if (one == null || one.warning() == null) {
                faults.add(Fault.at("/answers/" + i + "/warning", "value-missing"));
            } else if (text == null || text.isBlank()) {
                faults.add(Fault.at("/answers/" + i + "/text", "text-missing"));
            } else if (text.length() > StatementRules.LONGEST_TEXT) {
                faults.add(Fault.at("/answers/" + i + "/text", "text-too-long", StatementRules.LONGEST_TEXT));
            } else {
                answers.add(new Warning.Answer(one.warning(), one.about(), text));
            }
        }
        return answers;
    }
}
