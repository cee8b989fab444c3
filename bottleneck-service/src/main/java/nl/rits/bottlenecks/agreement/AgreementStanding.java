package nl.rits.bottlenecks.agreement;

import java.util.List;
import java.util.UUID;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.identity.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * What the viewer is to one agreement, already narrowed by role: a reader has no standing at all.
 *
 * @param proposes acts for the party that proposed it
 * @param owns acts for a party that promises
 * @param receives acts for a party to which it is promised
 * @param chairs chairs the table where it lies
 */
public record AgreementStanding(boolean proposes, boolean owns, boolean receives, boolean chairs) {

    /** @param chair party that chairs the table where it lies */
    static AgreementStanding of(AgreementState state, Viewer viewer, @Nullable UUID chair) {
        return new AgreementStanding(
                speaksFor(viewer, List.of(state.proposer())),
                speaksFor(viewer, state.owners()),
                speaksFor(viewer, state.counterparts()),
                chair != null && viewer.has(Role.CHAIR) && viewer.actsFor(chair));
    }

    /** Whoever plans, reviews or chairs for a party may give its word. */
    static boolean speaksFor(Viewer viewer, List<UUID> parties) {
        return parties.stream().anyMatch(viewer::actsFor)
                && (viewer.has(Role.PLANNER) || viewer.has(Role.REVIEWER) || viewer.has(Role.CHAIR));
    }

    /** What the screen may offer. The same rules refuse a request that does it all the same. */
    public record AgreementMay(
            boolean accept, boolean edit, boolean withdraw, boolean done, boolean keep, boolean reopen) {}

    AgreementMay may(AgreementState state, UUID party) {
        var status = state.status();
        var proposed = status == AgreementStatus.PROPOSED;
        var agreed = status == AgreementStatus.AGREED;
        var done = status == AgreementStatus.DONE;
        return new AgreementMay(
                proposed && (owns || receives) && !state.isAcceptedBy(party),
                (proposed || agreed) && (proposes || chairs),
                // A promise is not taken back by who made it alone.
                proposed && (proposes || chairs || owns || receives) || (agreed || done) && (chairs || receives),
                agreed && owns,
                done && receives,
                done && receives);
    }
}
