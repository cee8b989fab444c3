package nl.rits.bottlenecks.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.rits.bottlenecks.known.KnownPlatform;
import nl.rits.bottlenecks.table.TableViews.May;
import nl.rits.bottlenecks.table.TableViews.WeightsView;
import nl.rits.foundation.api.ETags;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** How a table ranks. Everyone may know; its chair or an administrator chooses. */
@ApplicationScoped
@Transactional
class TableSetup {

    private final SessionAccess access;
    private final TableWeights.Chosen chosen;

    TableSetup(SessionAccess access, TableWeights.Chosen chosen) {
        this.access = access;
        this.chosen = chosen;
    }

    WeightsView weights(Viewer viewer, UUID id) {
        return view(viewer, access.table(id), chosen.of(id));
    }

    WeightsView weigh(Viewer viewer, UUID id, @Nullable String ifMatch, Ranking.Weights wish) {
        var table = access.table(id);
        if (!maySet(viewer, table)) {
            throw ProblemException.forbidden();
        }
        var weights = chosen.forChange(id);
        ETags.require(ifMatch, weights.version, () -> view(viewer, table, weights));
        weights.homes = (short) wish.homes();
        weights.urgency = (short) wish.urgency();
        weights.solvability = (short) wish.solvability();
        weights.version++;
        chosen.persistAndFlush(weights);
        return view(viewer, table, weights);
    }

    private static WeightsView view(Viewer viewer, KnownPlatform table, TableWeights it) {
        return new WeightsView(it.version, it.homes, it.urgency, it.solvability, new May(maySet(viewer, table)));
    }

    private static boolean maySet(Viewer viewer, KnownPlatform table) {
        return viewer.has(Role.ADMINISTRATOR) || table.isChairedBy(viewer);
    }
}
