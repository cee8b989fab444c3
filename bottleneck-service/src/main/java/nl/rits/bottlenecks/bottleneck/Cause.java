package nl.rits.bottlenecks.bottleneck;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Why homes are held back. A list that changes with policy: rows with dates. */
@Entity
public class Cause {

    @Id
    String code;

    long version;

    /** Its place in the list. */
    int place;

    @Column(name = "label_nl")
    String labelNl;

    @Column(name = "label_en")
    String labelEn;

    @Column(name = "usual_owners")
    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] usualOwners;

    @Column(name = "first_table")
    String firstTable;

    /** Touches prices or margins; see {@link Audience}. */
    boolean confidential;

    @Column(name = "valid_from")
    LocalDate validFrom;

    /** The last day of new use. */
    @Column(name = "valid_until")
    @Nullable
    LocalDate validUntil;

    protected Cause() {}

    static Cause called(String code) {
        var cause = new Cause();
        cause.code = code;
        return cause;
    }

    void become(CauseInput words, LocalDate from, int at) {
        version++;
        place = at;
        labelNl = words.label(words.nl());
        labelEn = words.label(words.en());
        usualOwners = words.owners().stream().map(Enum::name).toArray(String[]::new);
        firstTable = words.table();
        confidential = words.isConfidential();
        validFrom = from;
        validUntil = words.validUntil();
    }

    boolean isValid(LocalDate on) {
        return !validFrom.isAfter(on) && (validUntil == null || !validUntil.isBefore(on));
    }

    public String code() {
        return code;
    }

    public String label(Locale language) {
        return "en".equals(language.getLanguage()) ? labelEn : labelNl;
    }

    public boolean isConfidential() {
        return confidential;
    }

    List<String> usualOwners() {
        return List.of(usualOwners);
    }
}
