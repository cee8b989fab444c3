package nl.rits.projects.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.foundation.time.DutchDays;
import nl.rits.projects.history.Change.Correction;
import nl.rits.projects.planning.StatementRules;
import nl.rits.projects.statement.StatementInput;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was not right in a time that has passed, as it is sent: the steward's facts, or the planning of a party. */
public record CorrectionInput(
        @Schema(description = "Vanaf wanneer het anders was: een dag (het begin ervan) of een tijdstip.") @Nullable
        String from,

        @Schema(description = "Tot wanneer, die dag of dat tijdstip zelf niet meer; zonder deze: tot nu.") @Nullable
        String until,

        @Schema(
                description = "De gegevens van de bronhouder die anders waren, als bij PATCH /projects/{id}.",
                implementation = Object.class)
        @Nullable
        JsonNode facts,

        @Schema(description = "De partij van wie de opgave anders was; zonder deze: uw partij.") @Nullable
        UUID party,

        @Schema(description = "De opgave zoals die was, met alle datums en aantallen.") @Nullable
        StatementInput planning,

        @Schema(description = "Waarom het anders was. Wie de gegevens ziet, leest ook dit.") @Nullable
        String reason) {

    public CorrectionInput {
        // Left out and null are the same here.
        facts = facts == null || facts.isNull() || facts.isMissingNode() ? null : facts;
    }

    /** What a correction may name: the facts of a project, not how it was taken up or opened. */
    private static final Set<String> NOT_OF_THE_PAST = Set.of("proposed", "opensOn", "involved");

    /** With every fault at once. */
    Correction time(Instant now) {
        var faults = new ArrayList<Fault>();
        var begin = moment("/from", from, faults);
        var end =
                until == null || until.isBlank() ? now.truncatedTo(ChronoUnit.MICROS) : moment("/until", until, faults);
        if (from == null || from.isBlank()) {
            faults.add(Fault.at("/from", "value-missing"));
        }
        if (end != null && end.isAfter(now)) {
            faults.add(Fault.at("/until", "in-future"));
        }
        if (begin != null && end != null && !begin.isBefore(end)) {
            faults.add(Fault.at("/until", "until-before-from"));
        }
        if (reason == null || reason.isBlank()) {
            faults.add(Fault.at("/reason", "text-missing"));
        } else if (reason.length() > StatementRules.LONGEST_TEXT) {
            faults.add(Fault.at("/reason", "text-too-long", StatementRules.LONGEST_TEXT));
        }
        if ((facts == null) == (planning == null)) {
            faults.add(Fault.at("/facts", "facts-or-planning"));
        }
        checkFacts(faults);
        if (!faults.isEmpty() || begin == null || end == null || reason == null) {
            throw ProblemException.invalid(faults);
        }
        return new Correction(begin, end, reason.strip());
    }

    private void checkFacts(List<Fault> faults) {
        if (facts == null) {
            return;
        }
        if (!(facts instanceof ObjectNode fields) || fields.isEmpty()) {
            faults.add(Fault.at("/facts", "not-an-object"));
            return;
        }
        fields.fieldNames().forEachRemaining(name -> {
            if (!ProjectEditResource.PATCHABLE.contains(name) || NOT_OF_THE_PAST.contains(name)) {
                faults.add(Fault.at("/facts/" + name, "unknown-field", name));
            }
        });
    }

    private static @Nullable Instant moment(String pointer, @Nullable String text, List<Fault> faults) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return (text.length() == 10
                            ? DutchDays.start(LocalDate.parse(text))
                            : OffsetDateTime.parse(text).toInstant())
                    .truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException unreadable) {
            faults.add(Fault.at(pointer, "not-a-date", text));
            return null;
        }
    }
}
