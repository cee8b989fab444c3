package nl.rits.projects.project;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.projects.history.ProjectState;
import nl.rits.projects.planning.AgreedPlanning;
import nl.rits.projects.planning.Commissioning;
import nl.rits.projects.planning.Details;
import nl.rits.projects.planning.LandPosition;
import nl.rits.projects.planning.Location;
import nl.rits.projects.planning.Milestone;
import nl.rits.projects.planning.Phase;
import nl.rits.projects.planning.PlanType;
import nl.rits.projects.planning.Planned;
import nl.rits.projects.planning.PlanningStatus;
import nl.rits.projects.planning.PriceClass;
import nl.rits.projects.planning.Programme;
import nl.rits.projects.planning.Warning;
import nl.rits.projects.sharing.SharedPart;
import nl.rits.projects.sharing.Situation;
import nl.rits.projects.sharing.Surroundings;
import nl.rits.projects.statement.Statement;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A housing plan in one municipality. Changes only through {@link ProjectWriting}. */
@Entity
public class Project {

    @Id
    public UUID id;

    /** Of the facts of the project itself; what an editor of those facts must know. */
    public long version;

    /** Of everything about the project, statements included. */
    public long sequence;

    public String name;
    public String place;

    /** Municipality code of Statistics Netherlands (CBS), e.g. GM0150. */
    public String municipality;

    public String municipalityName;

    /** The municipality as a party (bronhouder). */
    public UUID steward;

    public @Nullable String reference;

    @Enumerated(EnumType.STRING)
    public PlanType planType;

    /** Gross number of self-contained homes to add; demolition is not deducted. */
    public int homes;

    public int demolition;

    /** Degrees of WGS84; both or neither. */
    public @Nullable Double lon;

    public @Nullable Double lat;

    @Convert(converter = PlanningStatusColumn.class)
    public PlanningStatus planningStatus;

    public boolean firm;

    @Enumerated(EnumType.STRING)
    public Phase phase;

    public boolean keyProject;

    /** Chance that it is built, 10–100 per cent. */
    public @Nullable Integer feasibility;

    @Enumerated(EnumType.STRING)
    public @Nullable LandPosition landPosition;

    @Enumerated(EnumType.STRING)
    public @Nullable Commissioning commissioning;

    public @Nullable String notes;

    /** What is known beside the main facts. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Details details = Details.NONE;

    /** The ids of plans once more, to be searched. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public String[] planIds = new String[0];

    /** Why what is unusual is right. */
    @JdbcTypeCode(SqlTypes.JSON)
    public List<Warning.Answer> answers = List.of();

    /** Put forward by a party; the steward has not taken it up yet. */
    public boolean proposed;

    /** Taken back; nobody sees it any more, its history stays. */
    public boolean withdrawn;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public UUID[] involved = new UUID[0];

    @JdbcTypeCode(SqlTypes.JSON)
    public Programme programme = Programme.EMPTY;

    /** When the programme was last changed. */
    public Instant programmeAt;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public String[] priceClasses = new String[0];

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable AgreedPlanning agreed;

    /** Start of building by the steward's own statement. */
    public @Nullable LocalDate startOn;

    public Instant updatedAt;

    /** When each part last changed, in the order of {@link SharedPart}. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public Instant[] groupAt = new Instant[0];

    /** The first day on which a plan that became firm opens to others; none: at once. */
    public @Nullable LocalDate opensOn;

    // Who may see which field group, as numbers of principals; written by Audiences, read by SharedQuery.
    @JdbcTypeCode(SqlTypes.ARRAY)
    public int[] coreTo = new int[0];

    @JdbcTypeCode(SqlTypes.ARRAY)
    public int[] statusTo = new int[0];

    @JdbcTypeCode(SqlTypes.ARRAY)
    public int[] municipalTo = new int[0];

    @JdbcTypeCode(SqlTypes.ARRAY)
    public int[] marketTo = new int[0];

    @JdbcTypeCode(SqlTypes.ARRAY)
    public int[] programmeTo = new int[0];

    @JdbcTypeCode(SqlTypes.ARRAY)
    public int[] financeTo = new int[0];

    @JdbcTypeCode(SqlTypes.ARRAY)
    public int[] bottlenecksTo = new int[0];

    @JdbcTypeCode(SqlTypes.ARRAY)
    public int[] contactsTo = new int[0];

    @JdbcTypeCode(SqlTypes.ARRAY)
    public int[] notesTo = new int[0];

    @JdbcTypeCode(SqlTypes.ARRAY)
    public int[] agreedTo = new int[0];

    /** Who sees the exact number of homes. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public int[] exactTo = new int[0];

    /** Who sees a group. */
    int[] to(FieldGroup group) {
        return switch (group) {
            case CORE -> coreTo;
            case STATUS -> statusTo;
            case MUNICIPAL_PLANNING -> municipalTo;
            case MARKET_PLANNING -> marketTo;
            case PROGRAMME -> programmeTo;
            case FINANCE -> financeTo;
            case BOTTLENECKS -> bottlenecksTo;
            case CONTACTS -> contactsTo;
            case NOTES -> notesTo;
        };
    }

    /** The facts that the steward decides, as they are now. */
    public Planned facts() {
        return state(List.of()).facts();
    }

    void take(Planned facts) {
        name = facts.name();
        place = facts.place();
        planType = facts.planType();
        planningStatus = facts.planningStatus();
        firm = facts.planningStatus().isFirm();
        phase = facts.phase();
        homes = facts.homes();
        demolition = facts.demolition();
        keyProject = facts.keyProject();
        feasibility = facts.feasibility();
        landPosition = facts.landPosition();
        commissioning = facts.commissioning();
        lon = facts.location() == null ? null : facts.location().lon();
        lat = facts.location() == null ? null : facts.location().lat();
        notes = facts.notes();
        reference = facts.reference();
        involved = facts.involved().toArray(UUID[]::new);
        details = facts.details();
        planIds = details.planIds().toArray(String[]::new);
    }

    void take(Programme next, Instant at) {
        // How long facts stay out of sight of competitors is counted from the mix of homes, not from who builds or what
        // they cost.
        if (programmeAt == null || !next.withoutParties().equals(programme.withoutParties())) {
            programmeAt = at;
        }
        programme = next;
        priceClasses =
                next.priceClasses().stream().map(PriceClass::name).sorted().toArray(String[]::new);
    }

    /** Keeps when its parts were touched. A new array each time: Hibernate compares it with the one that it read. */
    void mark(Touched touched, Instant at) {
        var next = Arrays.copyOf(groupAt, SharedPart.values().length);
        for (var part : SharedPart.values()) {
            if (touched.parts().contains(part) || part.ordinal() >= groupAt.length) {
                next[part.ordinal()] = at;
            }
        }
        groupAt = next;
    }

    /** Derives what follows from the statements. */
    void weigh(List<Statement> statements) {
        agreed = AgreedPlanning.of(statements.stream().map(it -> it.document).toList())
                .orElse(null);
        startOn = statements.stream()
                .filter(it -> it.party.equals(steward))
                .findFirst()
                .flatMap(it -> it.planning().date(Milestone.START_OF_BUILDING))
                .orElse(null);
    }

    public @Nullable Location location() {
        return lon == null || lat == null ? null : new Location(lon, lat);
    }

    public boolean involves(UUID party) {
        return steward.equals(party) || Arrays.asList(involved).contains(party);
    }

    public Situation situation(Surroundings around) {
        return new Situation(
                steward, java.util.Set.of(involved), planningStatus, phase, opensOn, proposed, withdrawn, around);
    }

    public ProjectState state(List<Statement> statements) {
        return new ProjectState(
                id,
                version,
                name,
                place,
                municipality,
                municipalityName,
                steward,
                reference,
                planType,
                homes,
                demolition,
                location(),
                planningStatus,
                firm,
                phase,
                keyProject,
                feasibility,
                landPosition,
                commissioning,
                notes,
                proposed,
                withdrawn,
                List.of(involved),
                programme,
                Arrays.stream(priceClasses).map(PriceClass::valueOf).toList(),
                agreed,
                startOn,
                opensOn,
                updatedAt,
                List.of(groupAt),
                statements.stream().map(it -> it.document).toList(),
                details,
                answers);
    }
}
