package nl.rits.bottlenecks.known;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of {@code nl.woningbouw.projecten.project-gewijzigd.v1}. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ProjectChanged(
        UUID id,
        long version,
        String name,
        JsonNode municipality,
        UUID steward,
        int homes,
        @Nullable String planningStatus,
        List<UUID> involved,
        @Nullable List<Statement> statements,
        Map<String, List<String>> audience,
        @Nullable List<String> exactAudience,
        @Nullable LocalDate opensOn,
        @Nullable Happening change,
        @Nullable Instant changedAt,
        @Nullable String phase,
        @Nullable Programme programme) {

    public static final String TYPE = "nl.woningbouw.projecten.project-gewijzigd.v1";

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Statement(
            UUID party,
            @Nullable String side,
            @Nullable String state,
            @Nullable List<String> audience,
            @Nullable Instant confirmedAt,
            @Nullable List<Stated.Milestone> milestones,
            @Nullable List<Stated.Year> years) {}

    /** Why this event was sent; kinds added later are read and passed over. @param audience who may know that it happened */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Happening(
            @Nullable String kind,
            @Nullable UUID party,
            @Nullable UUID subjectParty,
            @Nullable List<String> audience) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Programme(@Nullable List<SubPlan> subPlans) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record SubPlan(@Nullable String kind, @Nullable List<Line> lines) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Line(@Nullable String priceClass, int homes) {}

    public ProjectChanged {
        involved = List.copyOf(involved);
        statements = statements == null ? List.of() : List.copyOf(statements);
        audience = Map.copyOf(audience);
        exactAudience = exactAudience == null ? List.of() : List.copyOf(exactAudience);
    }

    /** Principals that see the exact number of homes; others see it in tens. */
    public List<String> exactly() {
        return Objects.requireNonNull(exactAudience);
    }

    /** Principals that see a field group; none when the group is not shared. */
    public List<String> audience(String group) {
        return audience.getOrDefault(group, List.of());
    }

    public Optional<Statement> statement(@Nullable UUID party) {
        return statements == null
                ? Optional.empty()
                : statements.stream()
                        .filter(statement -> statement.party().equals(party))
                        .findFirst();
    }

    /** Homes to add per price class; what is demolished is not among them. */
    Map<String, Integer> priceClasses() {
        var classes = new TreeMap<String, Integer>();
        if (programme != null && programme.subPlans() != null) {
            programme.subPlans().stream()
                    .filter(part -> !"DEMOLITION".equals(part.kind()) && part.lines() != null)
                    .flatMap(part -> part.lines().stream())
                    .filter(line -> line.priceClass() != null && line.homes() > 0)
                    .forEach(line -> classes.merge(line.priceClass(), line.homes(), Integer::sum));
        }
        return classes;
    }

    /** Of each party that ever said that what it states is right. */
    List<Statement> confirmed() {
        return Objects.requireNonNull(statements).stream()
                .filter(it -> it.confirmedAt() != null)
                .toList();
    }

    /** A code, or a code with its name. */
    String municipalityCode() {
        return municipality.isObject() ? municipality.path("code").asText() : municipality.asText();
    }

    @Nullable
    String municipalityName() {
        return municipality.path("name").asText(null);
    }
}
