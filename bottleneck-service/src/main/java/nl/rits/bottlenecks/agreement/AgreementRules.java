package nl.rits.bottlenecks.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rits.bottlenecks.bottleneck.FreeToRise;
import nl.rits.bottlenecks.known.KnownParties;
import nl.rits.bottlenecks.text.Addresses;
import nl.rits.foundation.problem.Fault;
import org.jspecify.annotations.Nullable;

/** What an agreement has to keep to, beside the form of its fields; all faults are told at once. */
@ApplicationScoped
class AgreementRules {

    /** Nobody promises anything further ahead. */
    private static final int YEARS_AHEAD = 5;

    private final KnownParties parties;
    private final FreeToRise free;

    AgreementRules(KnownParties parties, FreeToRise free) {
        this.parties = parties;
        this.free = free;
    }

    List<Fault> faults(Wording wording, LocalDate today) {
        var faults = new ArrayList<Fault>();
        var audience = wording.bottleneck() == null ? null : free.audience(wording.bottleneck());
        var named = new HashSet<UUID>();
        check("/owners", wording.owners(), named, audience, faults);
        check("/counterparts", wording.counterparts(), named, audience, faults);
        if (wording.due().isBefore(today)) {
            faults.add(Fault.at("/due", "in-the-past"));
        } else if (wording.due().isAfter(today.plusYears(YEARS_AHEAD))) {
            faults.add(Fault.at("/due", "too-far-ahead", YEARS_AHEAD));
        }
        if (wording.what().indexOf('\0') >= 0) {
            faults.add(Fault.at("/what", "not-a-text"));
        }
        return faults;
    }

    private void check(
            String pointer, List<UUID> sides, Set<UUID> named, @Nullable Set<String> audience, List<Fault> faults) {
        for (var i = 0; i < sides.size(); i++) {
            var party = sides.get(i);
            if (!parties.isKnown(party)) {
                faults.add(Fault.at(pointer + "/" + i, "unknown-party"));
            } else if (!named.add(party)) {
                faults.add(Fault.at(pointer + "/" + i, "party-twice"));
            } else if (audience != null && !parties.carries(party, audience)) {
                faults.add(Fault.at(pointer + "/" + i, "party-does-not-see"));
            }
        }
    }

    /** What is done is shown by words or by an address. */
    static List<Fault> evidenceFaults(@Nullable String evidence, @Nullable String link) {
        var faults = new ArrayList<Fault>();
        if (isBlank(evidence) && isBlank(link)) {
            faults.add(Fault.at("/evidence", "done-without-evidence"));
        }
        if (link != null && !link.isBlank() && !Addresses.isOne(link)) {
            faults.add(Fault.at("/link", "not-an-address"));
        }
        return faults;
    }

    static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
