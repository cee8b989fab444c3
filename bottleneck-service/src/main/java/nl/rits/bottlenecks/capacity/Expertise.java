package nl.rits.bottlenecks.capacity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Locale;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What someone is good at. A list that changes with policy: rows with dates. */
@Entity
@Immutable
class Expertise {

    @Id
    String code;

    int place;

    @Column(name = "label_nl")
    String labelNl;

    @Column(name = "label_en")
    String labelEn;

    @Column(name = "valid_from")
    LocalDate validFrom;

    @Column(name = "valid_until")
    @Nullable
    LocalDate validUntil;

    String label(Locale language) {
        return "en".equals(language.getLanguage()) ? labelEn : labelNl;
    }

    boolean isValid(LocalDate on) {
        return !validFrom.isAfter(on) && (validUntil == null || validUntil.isAfter(on));
    }
}
