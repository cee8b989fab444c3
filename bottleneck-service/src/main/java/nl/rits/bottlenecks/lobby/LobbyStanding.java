package nl.rits.bottlenecks.lobby;

import nl.rits.bottlenecks.known.KnownPlatform;
import nl.rits.bottlenecks.lobby.LobbyViews.MayLobby;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.identity.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * What the viewer is to the table of a lobby point.
 *
 * @param atTable acts for a member of it, in a role that says things for the party
 * @param chairs chairs it
 * @param governs acts for a province or the State, which may answer
 */
record LobbyStanding(boolean atTable, boolean chairs, boolean governs) {

    static boolean speaks(Viewer viewer) {
        return viewer.actsFor(viewer.party())
                && (viewer.has(Role.PLANNER) || viewer.has(Role.REVIEWER) || viewer.has(Role.CHAIR));
    }

    static LobbyStanding of(@Nullable KnownPlatform table, Viewer viewer) {
        var speaks = speaks(viewer);
        var chairs = table != null && table.isChairedBy(viewer);
        return new LobbyStanding(
                table != null && speaks && (chairs || table.members().contains(viewer.party())),
                chairs,
                speaks && (viewer.kind() == PartyKind.PROVINCE || viewer.kind() == PartyKind.MINISTRY));
    }

    boolean mayWrite() {
        return atTable || chairs || governs;
    }

    MayLobby may(LobbyPoint point, Viewer viewer) {
        var draft = point.status == LobbyStatus.DRAFT;
        var writer = atTable && point.party.equals(viewer.party());
        var signed = point.isSignedBy(viewer.party());
        var open = draft || point.status == LobbyStatus.SUBMITTED;
        var next = point.status.next();
        var asked = governs
                && viewer.kind() == (point.addressee == Addressee.PROVINCE ? PartyKind.PROVINCE : PartyKind.MINISTRY);
        return new MayLobby(
                draft && (writer || chairs),
                open && atTable && !signed,
                open && atTable && signed,
                next.contains(LobbyStatus.SUBMITTED) && chairs,
                next.contains(LobbyStatus.ANSWERED) && (chairs || asked),
                next.contains(LobbyStatus.CLOSED) && (chairs || draft && writer));
    }
}
