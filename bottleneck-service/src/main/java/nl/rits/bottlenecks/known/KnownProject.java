package nl.rits.bottlenecks.known;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.sharing.PrincipalNumbers;
import nl.rits.foundation.sharing.RoundHomes;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What this service knows of a project: enough to name it, and who may see that it is there. */
@Entity
@Table(name = "known_project")
public class KnownProject {

    /** Planning statuses with which a project does not leave its municipality. */
    private static final Set<String> WITHHELD = Set.of("5A", "5B");

    @Id
    UUID id;

    long version;
    String name;

    /** Code of Statistics Netherlands (CBS), e.g. GM0177. */
    String municipality;

    @Column(name = "municipality_name")
    @Nullable
    String municipalityName;

    UUID steward;
    int homes;

    @Column(name = "planning_status")
    @Nullable
    String planningStatus;

    @JdbcTypeCode(SqlTypes.ARRAY)
    UUID[] involved;

    @Column(name = "bottlenecks_to")
    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] bottlenecksTo;

    @Column(name = "core_to")
    @JdbcTypeCode(SqlTypes.ARRAY)
    int[] coreTo;

    @Column(name = "exact_to")
    @JdbcTypeCode(SqlTypes.ARRAY)
    int[] exactTo;

    @Nullable
    String phase;

    @Column(name = "status_to")
    @JdbcTypeCode(SqlTypes.ARRAY)
    int[] statusTo;

    @Column(name = "price_classes")
    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Integer> priceClasses = Map.of();

    @Column(name = "programme_homes")
    int programmeHomes;

    @Column(name = "programme_to")
    @JdbcTypeCode(SqlTypes.ARRAY)
    int[] programmeTo;

    /** Who sees what of it, by number. */
    record To(int[] core, int[] exact, int[] status, int[] programme) {}

    void become(ProjectChanged change, To to) {
        version = change.version();
        name = change.name();
        municipality = change.municipalityCode();
        municipalityName = change.municipalityName();
        steward = change.steward();
        homes = change.homes();
        planningStatus = change.planningStatus();
        involved = change.involved().toArray(UUID[]::new);
        bottlenecksTo = change.audience("BOTTLENECKS").toArray(String[]::new);
        phase = change.phase();
        priceClasses = change.priceClasses();
        programmeHomes =
                priceClasses.values().stream().mapToInt(Integer::intValue).sum();
        coreTo = to.core();
        exactTo = to.exact();
        statusTo = to.status();
        programmeTo = to.programme();
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String municipality() {
        return municipality;
    }

    public @Nullable String municipalityName() {
        return municipalityName;
    }

    /** Whoever may know it: for rules. */
    public @Nullable String phase() {
        return phase;
    }

    /** The number as the viewer may know it: exact, or in tens. */
    public int homes(Viewer viewer) {
        return isExact(viewer) ? homes : RoundHomes.of(homes);
    }

    public boolean isExact(Viewer viewer) {
        return PrincipalNumbers.meet(exactTo, viewer.principalNumbers());
    }

    public UUID steward() {
        return steward;
    }

    public boolean isWithheld() {
        return planningStatus != null && WITHHELD.contains(planningStatus);
    }

    public List<String> bottlenecksTo() {
        return List.of(bottlenecksTo);
    }

    /** The municipality, or a party that builds here. */
    public boolean concerns(UUID party) {
        return steward.equals(party) || List.of(involved).contains(party);
    }

    /** Everything that is known of it, with who may know it: for copies that are made per reader. */
    public Whole whole() {
        return new Whole(
                id,
                name,
                municipality,
                municipalityName,
                homes,
                planningStatus,
                phase,
                priceClasses,
                coreTo.clone(),
                exactTo.clone(),
                statusTo.clone(),
                programmeTo.clone());
    }

    /**
     * @param priceClasses homes to add per price class
     * @param coreTo numbers of the principals that may know that it is there; likewise the others
     */
    public record Whole(
            UUID id,
            String name,
            String municipality,
            @Nullable String municipalityName,
            int homes,
            @Nullable String planningStatus,
            @Nullable String phase,
            Map<String, Integer> priceClasses,
            int[] coreTo,
            int[] exactTo,
            int[] statusTo,
            int[] programmeTo) {}
}
