package nl.rits.parties.register;

import java.util.List;
import java.util.UUID;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Who may change the register, and what is refused. */
public final class Editing {
    private Editing() {}

    /** An administrator of whoever runs Rits; the role alone opens nothing for another party. */
    public static boolean isAdministrator(Viewer viewer) {
        return viewer.kind() == PartyKind.OPERATOR && viewer.has(Role.ADMINISTRATOR);
    }

    /** People and what is theirs: of its own party, for an administrator of every party. */
    public static boolean reaches(Viewer viewer, UUID party) {
        return isAdministrator(viewer) || party.equals(viewer.party());
    }

    public static void requireAdministrator(Viewer viewer) {
        if (!isAdministrator(viewer)) {
            throw ProblemException.forbidden();
        }
    }

    /** What was sent; a request without a body is as wrong as one with an empty body. */
    public static <T> T required(@Nullable T body) {
        if (body == null) {
            throw ProblemException.invalid(Fault.at("", "required"));
        }
        return body;
    }

    public static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }
}
