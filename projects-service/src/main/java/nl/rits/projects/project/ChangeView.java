package nl.rits.projects.project;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.rits.projects.history.Change;
import nl.rits.projects.history.Change.Correction;
import nl.rits.projects.planning.Milestone;
import nl.rits.projects.planning.Reason;
import nl.rits.projects.sharing.PartyRef;
import org.jspecify.annotations.Nullable;

/**
 * One change of a project, as far as the viewer may see it now.
 *
 * @param subject the party whose statement it was about
 * @param correction over which time the past was corrected, and why
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangeView(
        Instant at,
        Change.Kind kind,
        PartyRef party,
        @Nullable PartyRef subject,
        List<What> what,
        @Nullable Reason reason,
        @Nullable Correction correction) {

    /** One field or milestone; {@code from} is absent when there was nothing, {@code to} when there is nothing left. @param party whose statement */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record What(
            @Nullable String field,
            @Nullable Milestone milestone,
            @Nullable Integer year,
            @Nullable Object from,
            @Nullable Object to,
            @JsonIgnore @Nullable UUID party) {

        static What field(String field, @Nullable Object from, @Nullable Object to) {
            return new What(field, null, null, from, to, null);
        }
    }
}
