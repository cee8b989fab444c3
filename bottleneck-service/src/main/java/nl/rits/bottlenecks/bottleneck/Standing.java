package nl.rits.bottlenecks.bottleneck;

import java.util.Collection;
import java.util.UUID;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.identity.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * What the viewer is to one bottleneck, already narrowed by role: a reader has no standing at all.
 *
 * @param reports acts for the party that reported it
 * @param joined acts for a party that reports the same
 * @param owns acts for the party that should solve it
 * @param stewards acts for the municipality of one of its projects
 * @param chairs chairs the table at which it now lies
 */
public record Standing(boolean reports, boolean joined, boolean owns, boolean stewards, boolean chairs) {

    public static final Standing NONE = new Standing(false, false, false, false);

    /** Of who did not join. */
    public Standing(boolean reports, boolean owns, boolean stewards, boolean chairs) {
        this(reports, false, owns, stewards, chairs);
    }

    /**
     * @param stewards municipalities of its projects
     * @param chair party that chairs the table where it lies
     */
    static Standing of(BottleneckState state, Viewer viewer, Collection<UUID> stewards, @Nullable UUID chair) {
        var answers = viewer.has(Role.PLANNER) || viewer.has(Role.REVIEWER);
        return new Standing(
                viewer.plansFor(state.reporter()),
                state.joined().stream().anyMatch(one -> viewer.plansFor(one.party())),
                answers && state.owner() != null && viewer.actsFor(state.owner()),
                answers && stewards.stream().anyMatch(viewer::steward),
                chair != null && viewer.has(Role.CHAIR) && viewer.actsFor(chair));
    }

    /** Who answers for it: the owner, and the municipality that has to see that there is one. */
    boolean answers() {
        return owns || stewards;
    }

    /** The owner and the chair say that two bottlenecks are one. */
    boolean joinsTwo() {
        return owns || chairs;
    }

    /**
     * What the screen may offer. The same rules refuse a request that does it all the same.
     *
     * @param join say that the own party reports the same
     * @param link add a link
     * @param merge put another one into this one
     * @param tell tell how it was solved
     */
    public record May(
            boolean accept,
            boolean act,
            boolean escalate,
            boolean solve,
            boolean edit,
            boolean pause,
            boolean join,
            boolean link,
            boolean merge,
            boolean tell) {

        May joining(boolean may) {
            return new May(accept, act, escalate, solve, edit, pause, may, link, merge, tell);
        }
    }

    /** @param confidential only its reporter takes it to a table, see {@link Audience} */
    public May may(BottleneckStatus status, boolean confidential) {
        var next = status.next();
        return new May(
                answers() && next.contains(BottleneckStatus.ACCEPTED),
                answers() && status.isOpen(),
                next.contains(BottleneckStatus.ESCALATED) && mayEscalate(confidential),
                answers() && next.contains(BottleneckStatus.SOLVED),
                reports && status.isOpen(),
                (answers() || chairs) && status.isOpen(),
                false,
                !equals(NONE) && status.isOpen(),
                joinsTwo() && status.isOpen(),
                !equals(NONE) && status == BottleneckStatus.SOLVED);
    }

    private boolean mayEscalate(boolean confidential) {
        return confidential ? reports : reports || joined || answers() || chairs;
    }

    /** Withdrawing is for the reporter; living with it for those who answer for it; the rest as in {@link May}. */
    public boolean mayMove(BottleneckStatus from, BottleneckStatus to, boolean confidential) {
        var may = may(from, confidential);
        return switch (to) {
            case REPORTED -> false;
            case ACCEPTED -> may.accept();
            case IN_PROGRESS -> may.act();
            case ESCALATED -> may.escalate();
            case SOLVED, LIVED_WITH -> may.solve();
            case LAPSED -> (reports || answers()) && from.isOpen();
        };
    }
}
