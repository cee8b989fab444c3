package nl.rits.projects.comparison;

import jakarta.ws.rs.QueryParam;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rits.foundation.problem.Fault;
import nl.rits.projects.project.AsOf;
import nl.rits.projects.project.ProjectFilter;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which dates to lay beside each other, and of which projects. */
public class ComparisonQuery {

    @QueryParam("from")
    @Parameter(
            description =
                    "Toen: een dag (het einde ervan) of een tijdstip; of geef fromSnapshot. Zonder beide: 1 januari.")
    public @Nullable String from;

    @QueryParam("to")
    @Parameter(description = "Nu: een dag (het einde ervan) of een tijdstip; zonder deze: vandaag.")
    public @Nullable String to;

    @QueryParam("fromKnownAt")
    @Parameter(description = "Toen, zoals het op deze dag of dit tijdstip bekend was.")
    public @Nullable String fromKnownAt;

    @QueryParam("toKnownAt")
    @Parameter(description = "Nu, zoals het op deze dag of dit tijdstip bekend was.")
    public @Nullable String toKnownAt;

    @QueryParam("fromSnapshot")
    @Parameter(description = "Toen: een moment met een naam.", schema = @Schema(format = "uuid"))
    public @Nullable String fromSnapshot;

    @QueryParam("toSnapshot")
    @Parameter(description = "Nu: een moment met een naam.", schema = @Schema(format = "uuid"))
    public @Nullable String toSnapshot;

    /** As many as an agenda could ever ask for, and no more than fit in an address. */
    private static final int MOST_PROJECTS = 100;

    @QueryParam("project")
    @Parameter(
            description =
                    "Alleen deze projecten: een id, of hoogstens honderd met komma's ertussen; mag vaker. Wat u niet ziet, telt niet mee.")
    public List<String> project = List.of();

    @QueryParam("kind")
    @Parameter(description = "Alleen projecten waarmee dit gebeurde; mag vaker.")
    public List<String> kind = List.of();

    boolean hasBegin() {
        return from != null && !from.isBlank() || fromSnapshot != null && !fromSnapshot.isBlank();
    }

    AsOf then() {
        return at(from, fromKnownAt, fromSnapshot);
    }

    AsOf later() {
        return at(to, toKnownAt, toSnapshot);
    }

    private static AsOf at(@Nullable String at, @Nullable String known, @Nullable String snapshot) {
        var moment = new AsOf();
        moment.asOf = at;
        moment.knownAt = known;
        moment.snapshot = snapshot;
        return moment;
    }

    /** None: all projects. */
    Set<UUID> ids(List<Fault> faults) {
        var texts = project.stream()
                .flatMap(it -> Stream.of(it.split(",")))
                .filter(it -> !it.isBlank())
                .distinct()
                .toList();
        if (texts.size() > MOST_PROJECTS) {
            faults.add(Fault.parameter("project", "too-many", MOST_PROJECTS));
            return Set.of();
        }
        return texts.stream()
                .flatMap(it -> ProjectFilter.parse("project", it, UUID::fromString, faults).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Set<Kind> kinds(List<Fault> faults) {
        var kinds = EnumSet.noneOf(Kind.class);
        for (var text : kind) {
            for (var one : text.split(",")) {
                try {
                    kinds.add(Kind.valueOf(one.strip()));
                } catch (IllegalArgumentException unknown) {
                    faults.add(Fault.parameter("kind", "unknown-value", one));
                }
            }
        }
        return kinds;
    }

    /** What moved most homes furthest comes first, unless something else is asked. */
    static Comparator<Pair> order(@Nullable String sort, List<Fault> faults) {
        var text = sort == null || sort.isBlank() ? "-months" : sort;
        var descending = text.startsWith("-");
        Comparator<Pair> order = switch (descending ? text.substring(1) : text) {
            case "months" -> Comparator.comparingLong(it -> Math.abs(it.homeMonths()));
            case "homes" -> Comparator.comparingInt(it -> Math.abs(it.growth()));
            case "name" -> Comparator.comparing(it -> it.last().name());
            case "municipality" ->
                Comparator.comparing(it -> it.last().municipality().name());
            case String other -> {
                faults.add(Fault.parameter("sort", "unknown-value", other));
                yield Comparator.comparing(it -> it.last().name());
            }
        };
        return (descending ? order.reversed() : order)
                .thenComparingInt(it -> -Math.abs(it.growth()))
                .thenComparing(it -> it.last().name())
                .thenComparing(it -> it.last().id());
    }
}
