package nl.rits.foundation.comment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What someone writes. */
public record CommentInput(
        @Schema(description = "1 tot en met 4.000 tekens.") @Nullable
        String text,

        @Schema(description = "Partijen die een melding krijgen; alleen wie dit ook kan lezen.") @Nullable
        List<@Nullable MentionInput> mentions) {

    private static final int LONGEST = 4000;
    private static final int MOST_MENTIONS = 20;

    /** Those who are asked for something; who only reads is told nothing apart. */
    private static final Set<Role> ADDRESSED = Set.of(Role.PLANNER, Role.REVIEWER);

    /** @param role PLANNER or REVIEWER; none: everyone who acts for the party */
    public record MentionInput(
            @Nullable UUID party, @Nullable Role role) {}

    /** What was written, with every fault told at once. */
    public record Written(String text, List<Mention> mentions) {}

    /** @param readers who reads it, and so may be mentioned */
    public Written read(Set<UUID> readers) {
        var faults = new ArrayList<Fault>();
        if (text == null || text.isBlank()) {
            faults.add(Fault.at("/text", "text-missing"));
        } else if (text.strip().length() > LONGEST) {
            faults.add(Fault.at("/text", "text-too-long", LONGEST));
        }
        var all = new LinkedHashSet<Mention>();
        var asked = mentions == null ? List.<@Nullable MentionInput>of() : mentions;
        if (asked.size() > MOST_MENTIONS) {
            faults.add(Fault.at("/mentions", "too-many-mentions", MOST_MENTIONS));
        } else {
            for (int i = 0; i < asked.size(); i++) {
                mention("/mentions/" + i, asked.get(i), readers, all, faults);
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return new Written(text == null ? "" : text.strip(), List.copyOf(all));
    }

    private static void mention(
            String pointer, @Nullable MentionInput it, Set<UUID> readers, Set<Mention> all, List<Fault> faults) {
        if (it == null || it.party() == null) {
            faults.add(Fault.at(it == null ? pointer : pointer + "/party", "value-missing"));
            return;
        }
        if (!readers.contains(it.party())) {
            faults.add(Fault.at(pointer + "/party", "reads-no-comments"));
        }
        if (it.role() != null && !ADDRESSED.contains(it.role())) {
            faults.add(Fault.at(pointer + "/role", "not-in-list", "planner, reviewer"));
        }
        all.add(new Mention(it.party(), it.role()));
    }
}
