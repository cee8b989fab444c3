package nl.rits.parties.party;

import java.util.Objects;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.parties.reference.Areas;
import nl.rits.parties.reference.Areas.Municipality;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A party as an administrator enters it; anything may be missing or wrong until {@link PartyRules} found no fault. */
@Schema(
        description = "Een partij zoals de beheerder haar invult.",
        requiredProperties = {"name", "kind"})
public record PartyEntry(
        @Nullable String name,
        @Nullable PartyKind kind,
        @Nullable String municipality,
        @Nullable String province,
        @Nullable String kvk,
        @Nullable String oin,
        @Nullable String rsin,
        @Nullable String website,
        @Nullable Boolean active) {
    public PartyEntry {
        name = name == null ? null : name.strip();
        municipality = blankToNull(municipality);
        province = blankToNull(province);
        kvk = blankToNull(kvk);
        oin = blankToNull(oin);
        rsin = blankToNull(rsin);
        website = blankToNull(website);
    }

    /** The same as facts; throws if there are faults. A municipality's province follows from its code. */
    public PartyData toData() {
        if (!PartyRules.faults(this).isEmpty()) {
            throw new IllegalStateException("An entry with faults cannot become a party");
        }
        var provinceOfMunicipality = municipality == null
                ? null
                : Areas.findMunicipality(municipality)
                        .map(Municipality::province)
                        .orElse(null);
        return new PartyData(
                Objects.requireNonNull(name),
                Objects.requireNonNull(kind),
                municipality,
                province == null ? provinceOfMunicipality : province,
                kvk,
                oin,
                rsin,
                website,
                active == null || active);
    }

    /** A form sends an empty text for a field that was left empty. */
    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
