package nl.rits.bottlenecks.bottleneck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.problem.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A cause as an administrator sends it. */
public record CauseInput(
        @Nullable String nl,
        @Nullable String en,

        @Schema(description = "Soorten partijen die het meestal oplossen.") @Nullable
        List<@Nullable PartyKind> usualOwners,

        @Schema(
                description = "LOCAL of REGIONAL: waar het meestal begint.",
                enumeration = {"LOCAL", "REGIONAL"})
        @Nullable
        String firstTable,

        @Schema(description = "Raakt aan prijzen: gaat alleen naar een tafel die de melder koos.") @Nullable
        Boolean confidential,

        @Nullable LocalDate validFrom,

        @Schema(description = "De laatste dag waarop iemand deze oorzaak kan kiezen.") @Nullable
        LocalDate validUntil,

        @Schema(description = "De plaats in de lijst.") @Nullable
        Integer sort) {

    private static final int LONGEST = 100;
    private static final Set<String> TABLES = Set.of("LOCAL", "REGIONAL");

    /** @param from the first day of use, given or as it was */
    List<Fault> faults(LocalDate from) {
        var faults = new ArrayList<Fault>();
        check("/nl", nl, faults);
        check("/en", en, faults);
        if (usualOwners != null) {
            for (var i = 0; i < usualOwners.size(); i++) {
                if (usualOwners.get(i) == null) {
                    faults.add(Fault.at("/usualOwners/" + i, "value-missing"));
                }
            }
        }
        if (firstTable == null || !TABLES.contains(firstTable)) {
            faults.add(Fault.at("/firstTable", "not-in-list", "LOCAL, REGIONAL"));
        }
        if (confidential == null) {
            faults.add(Fault.at("/confidential", "value-missing"));
        }
        if (isUnlikely(validFrom)) {
            faults.add(Fault.at("/validFrom", "unlikely-day"));
        }
        if (isUnlikely(validUntil)) {
            faults.add(Fault.at("/validUntil", "unlikely-day"));
        } else if (validUntil != null && validUntil.isBefore(from)) {
            faults.add(Fault.at("/validUntil", "before-start", from));
        }
        return faults;
    }

    private static boolean isUnlikely(@Nullable LocalDate day) {
        return day != null && (day.getYear() < 2000 || day.getYear() > 2100);
    }

    private static void check(String pointer, @Nullable String text, List<Fault> faults) {
        if (text == null || text.isBlank()) {
            faults.add(Fault.at(pointer, "value-missing"));
        } else if (text.strip().length() > LONGEST) {
            faults.add(Fault.at(pointer, "text-too-long", LONGEST));
        }
    }

    String label(@Nullable String text) {
        return Objects.requireNonNull(text).strip();
    }

    List<PartyKind> owners() {
        return usualOwners == null
                ? List.of()
                : usualOwners.stream().filter(Objects::nonNull).distinct().toList();
    }

    String table() {
        return Objects.requireNonNull(firstTable);
    }

    boolean isConfidential() {
        return Boolean.TRUE.equals(confidential);
    }
}
