package nl.rits.projects.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import nl.rits.projects.history.Change;
import nl.rits.projects.planning.Milestone;
import nl.rits.projects.planning.Reason;
import nl.rits.projects.sharing.PartyRef;
import org.jspecify.annotations.Nullable;

/**
 * One change of a project, as far as the viewer may see it now.
 *
 * @param subject the party whose statement it was about
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangeView(
        Instant at,
        Change.Kind kind,
        PartyRef party,
        @Nullable PartyRef subject,
        List<What> what,
        @Nullable Reason reason) {

    /** One field or milestone; {@code from} is absent when there was nothing, {@code to} when there is nothing left. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record What(
            @Nullable String field,
            @Nullable Milestone milestone,
            @Nullable Integer year,
            @Nullable Object from,
            @Nullable Object to) {

        static What field(String field, @Nullable Object from, @Nullable Object to) {
            return new What(field, null, null, from, to);
        }
    }
}
