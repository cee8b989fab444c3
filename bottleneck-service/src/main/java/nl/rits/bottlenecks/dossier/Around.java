package nl.rits.bottlenecks.dossier;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.rits.bottlenecks.agreement.AgreementFiles.AgreementFile;
import nl.rits.bottlenecks.bottleneck.CaseFiles.CaseFile;
import nl.rits.bottlenecks.bottleneck.Cause;
import nl.rits.bottlenecks.capacity.CapacityFiles.CapacityFile;
import nl.rits.bottlenecks.investment.InvestmentFiles.InvestmentFile;
import nl.rits.bottlenecks.jointcase.JointCaseFiles.JointCaseFile;
import nl.rits.bottlenecks.known.KnownProject;
import nl.rits.bottlenecks.known.PartyRef;
import nl.rits.bottlenecks.known.Planning;
import nl.rits.bottlenecks.known.Stated;
import nl.rits.bottlenecks.solution.SolutionFiles.SolutionFile;
import nl.rits.bottlenecks.table.MinutesFiles.Decided;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the cases are about, read once.
 *
 * @param earlier how plans stood when the table met before, and since
 * @param others bottlenecks that the cases name or look like
 * @param solved of each cause, newest first
 */
record Around(
        Map<UUID, KnownProject> projects,
        Map<UUID, List<Stated>> stated,
        Map<UUID, List<Planning>> earlier,
        Map<UUID, PartyRef> parties,
        Map<UUID, String> tables,
        Map<String, Cause> causes,
        Map<UUID, List<JointCaseFile>> joint,
        Map<UUID, List<AgreementFile>> agreements,
        Map<UUID, InvestmentFile> investments,
        Map<UUID, List<CapacityFile>> help,
        Map<UUID, List<Decided>> decided,
        Map<UUID, List<SolutionFile>> told,
        Map<UUID, CaseFile> others,
        Map<String, List<CaseFile>> solved) {

    PartyRef party(UUID id) {
        return Objects.requireNonNull(parties.get(id));
    }

    List<PartyRef> parties(Collection<UUID> ids) {
        return ids.stream().map(this::party).toList();
    }

    @Nullable
    PartyRef partyOrNone(@Nullable UUID id) {
        return id == null ? null : parties.get(id);
    }

    @Nullable
    String table(@Nullable UUID id) {
        return id == null ? null : tables.get(id);
    }
}
