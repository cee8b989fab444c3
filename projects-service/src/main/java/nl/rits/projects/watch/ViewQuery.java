package nl.rits.projects.watch;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rits.projects.project.ProjectFilter;
import org.jspecify.annotations.Nullable;

/** The address of a list of projects as the question that its page asks. What the page does not know is left out here too. */
final class ViewQuery {

    private final Map<String, List<String>> values;

    private ViewQuery(Map<String, List<String>> values) {
        this.values = values;
    }

    /** @return none for a list of the past, and for what is no address */
    static Optional<ProjectFilter> filter(String query) {
        try {
            var values = Stream.of(query.split("&"))
                    .map(it -> it.split("=", 2))
                    .filter(it -> it.length == 2 && !it[1].isEmpty())
                    .collect(Collectors.groupingBy(
                            it -> decoded(it[0]), Collectors.mapping(it -> decoded(it[1]), Collectors.toList())));
            var past = Stream.of("asOf", "knownAt", "snapshot").anyMatch(values::containsKey);
            return past ? Optional.empty() : Optional.of(new ViewQuery(values).filter());
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private ProjectFilter filter() {
        var filter = new ProjectFilter();
        filter.q = one("q");
        filter.municipality = all("municipality");
        filter.region = one("region");
        filter.status = all("status");
        filter.firm = one("firm");
        filter.priceClass = all("priceClass");
        filter.phase = all("phase");
        filter.planType = all("planType");
        filter.keyProject = one("keyProject");
        filter.mismatch = one("mismatch");
        filter.stale = one("stale");
        filter.mine = one("mine");
        filter.favourite = one("favourite");
        filter.following = one("following");
        filter.minHomes = one("minHomes");
        filter.maxHomes = one("maxHomes");
        filter.startBefore = one("startBefore");
        filter.startAfter = one("startAfter");
        filter.sort = one("sort");
        return filter;
    }

    private @Nullable String one(String name) {
        return values.containsKey(name) ? all(name).getFirst() : null;
    }

    private List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
