package nl.rits.projects.codelist;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One code of a list. It is never removed: what was written with it stays readable.
 *
 * @param validUntil the last day on which it may be newly used; none: no end
 * @param sort its place in the list
 * @param version send it as If-Match to change it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Code(
        String code,
        String nl,
        String en,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        int sort,
        long version) {}
