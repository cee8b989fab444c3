package nl.rits.parties.party;

import static nl.rits.foundation.identity.PartyKind.MUNICIPALITY;
import static nl.rits.foundation.identity.PartyKind.PROVINCE;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.problem.Fault;
import nl.rits.parties.reference.Areas;
import nl.rits.parties.reference.NameRules;
import org.jspecify.annotations.Nullable;

/** What a party must look like; every fault is reported at once. Pure: no clock, database or framework. */
public final class PartyRules {
    static final int LONGEST_WEBSITE = 300;

    private PartyRules() {}

    /** The faults in what an administrator entered; none if it can become a {@link PartyData}. */
    public static List<Fault> faults(PartyEntry entry) {
        var faults = new ArrayList<Fault>();
        NameRules.fault("/name", entry.name()).ifPresent(faults::add);
        if (entry.kind() == null) {
            faults.add(Fault.at("/kind", "required"));
        }
        if (entry.kind() != null) {
            areaFaults(entry, entry.kind(), faults);
        }
        check(entry.kvk(), "/kvk", "kvk-form", Identifiers::isKvk, faults);
        check(entry.rsin(), "/rsin", "rsin-form", Identifiers::isRsin, faults);
        check(entry.oin(), "/oin", "oin-form", Identifiers::isOin, faults);
        if (entry.oin() != null && Identifiers.isOin(entry.oin()) && !oinAgrees(entry, entry.oin())) {
            faults.add(Fault.at("/oin", "oin-of-another"));
        }
        check(entry.website(), "/website", "website-form", PartyRules::isWebsite, faults);
        return List.copyOf(faults);
    }

    private static void areaFaults(PartyEntry entry, PartyKind kind, List<Fault> faults) {
        var municipality = entry.municipality();
        if (kind == MUNICIPALITY) {
            if (municipality == null) {
                faults.add(Fault.at("/municipality", "required"));
            } else if (Areas.findMunicipality(municipality).isEmpty()) {
                faults.add(Fault.at("/municipality", "unknown-municipality", municipality));
            }
        } else if (municipality != null) {
            faults.add(Fault.at("/municipality", "not-for-this-kind"));
        }
        var province = entry.province();
        if (province == null) {
            if (kind == PROVINCE) {
                faults.add(Fault.at("/province", "required"));
            }
        } else if (kind != PROVINCE && kind != MUNICIPALITY) {
            faults.add(Fault.at("/province", "not-for-this-kind"));
        } else if (Areas.findProvince(province).isEmpty()) {
            faults.add(Fault.at("/province", "unknown-province", province));
        } else if (municipality != null
                && Areas.findMunicipality(municipality)
                        .filter(m -> !m.province().equals(province))
                        .isPresent()) {
            faults.add(Fault.at("/province", "province-of-another"));
        }
    }

    private static boolean oinAgrees(PartyEntry entry, String oin) {
        return (entry.rsin() == null || Identifiers.agrees(oin, "00000001", entry.rsin()))
                && (entry.kvk() == null || Identifiers.agrees(oin, "00000003", entry.kvk()));
    }

    private static void check(
            @Nullable String value, String pointer, String code, Predicate<String> form, List<Fault> faults) {
        if (value != null && !form.test(value)) {
            faults.add(Fault.at(pointer, code));
        }
    }

    /** An address that a browser can open without doing anything else: no script, no file, no user name in it. */
    private static boolean isWebsite(String text) {
        try {
            var uri = new URI(text);
            return text.length() <= LONGEST_WEBSITE
                    && uri.getScheme() != null
                    && Set.of("http", "https").contains(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }
}
