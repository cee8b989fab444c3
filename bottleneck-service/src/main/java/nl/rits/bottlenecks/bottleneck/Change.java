package nl.rits.bottlenecks.bottleneck;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every way in which a bottleneck changes. */
public sealed interface Change {

    /**
     * @param table where it lies from now on; null leaves it where it is
     * @param ownerIfNone whoever takes it up owns it, unless someone does already
     */
    record Move(
            BottleneckStatus to,
            @Nullable UUID table,
            boolean tableChosen,
            @Nullable UUID ownerIfNone) implements Change {}

    record AddAction(String what, UUID owner, LocalDate due) implements Change {}

    record MarkAction(int action, boolean done) implements Change {}

    record NameOwner(@Nullable UUID owner) implements Change {}

    /** The words and numbers of the reporter, whole. */
    record Rewrite(
            String title,
            String cause,
            Certainty certainty,
            @Nullable String evidence,
            @Nullable String explanation,
            @Nullable String needed,
            int homes,
            int months,
            List<UUID> projects,
            @Nullable UUID owner)
            implements Change {}

    /** The term ended and nothing else can happen: it starts again. */
    record NewTerm() implements Change {}

    /** The term stands still up to and including that day. */
    record Pause(LocalDate until) implements Change {}

    /** The term runs again from now. */
    record Resume() implements Change {}

    /** Others report the same. @param ownerIfNone who was to solve what they reported */
    record Join(List<Joined> more, @Nullable UUID ownerIfNone) implements Change {}

    /** It goes on in another one, and ends here. */
    record JoinInto(UUID other) implements Change {}

    record AddLink(String title, String url, UUID party) implements Change {}

    record RemoveLink(int link) implements Change {}

    /** Only the audience differs. */
    record Reshare() implements Change {}

    /** How it was solved is told beside it; nothing in itself differs. */
    record Tell() implements Change {}
}
