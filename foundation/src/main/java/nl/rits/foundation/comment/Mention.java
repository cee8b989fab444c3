package nl.rits.foundation.comment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import nl.rits.foundation.identity.Role;
import org.jspecify.annotations.Nullable;

/** A party whose attention is asked. @param role of whom in that party; none: of everyone who acts for it */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Mention(UUID party, @Nullable Role role) {}
