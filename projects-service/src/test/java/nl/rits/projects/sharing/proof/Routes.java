package nl.rits.projects.sharing.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rits.projects.sharing.proof.Portal.Answer;
import nl.rits.projects.sharing.world.Plan;
import nl.rits.projects.sharing.world.Watcher;
import nl.rits.projects.sharing.world.World;

/** Every address that can be read, from the service's own description of itself, each with the queries that it takes. */
final class Routes {

    /** What tells of looking itself changes by looking. */
    private static final Set<String> ABOUT_LOOKING = Set.of("/audit", "/projects/{id}/looks");

    /** Large and the same for everyone. */
    private static final Set<String> OF_THE_COUNTRY = Set.of("/municipality-boundaries");

    private static final String PLAN = "/projects/{id}";
    private static final UUID NOTHING = new UUID(0x4000, 0x8000_0000_0000_0001L);

    private final World world;
    private final List<String> paths;

    Routes(World world, Portal portal, Watcher anyone) {
        this.world = world;
        this.paths = new ArrayList<>();
        portal.get(anyone, "openapi?format=json")
                .json()
                .get("paths")
                .properties()
                .forEach(it -> {
                    var path = it.getKey().replaceFirst("^/v1", "");
                    if (it.getValue().has("get") && !ABOUT_LOOKING.contains(path) && !OF_THE_COUNTRY.contains(path)) {
                        paths.add(path);
                    }
                });
    }

    /** An address, and as what it is to be read. */
    record Route(String path, String accept) {
        Answer take(Portal portal, Watcher watcher) {
            return portal.get(watcher, path, accept);
        }
    }

    /** Over all plans. */
    List<Route> overall() {
        var routes = new ArrayList<Route>();
        for (var path : paths) {
            if (path.startsWith(PLAN)) {
                continue;
            }
            var filled = path.replaceAll("\\{[^}]+}", NOTHING.toString()).substring(1);
            for (var query : queries(path)) {
                routes.add(new Route(filled + query, Portal.JSON));
            }
        }
        routes.add(new Route("projects", Portal.MAP));
        routes.add(new Route("projects?status=1A,2A", Portal.MAP));
        return routes;
    }

    /** Of one plan. */
    List<Route> of(Plan plan) {
        var routes = new ArrayList<Route>();
        for (var path : paths) {
            if (!path.startsWith(PLAN)) {
                continue;
            }
            var filled = path.replace("{id}", plan.id().toString()).substring(1);
            if (filled.contains("{party}")) {
                var parties = new ArrayList<>(plan.involved());
                parties.add(plan.steward());
                parties.forEach(it -> routes.add(new Route(filled.replace("{party}", it.toString()), Portal.JSON)));
            } else {
                routes.add(new Route(filled.replaceAll("\\{[^}]+}", NOTHING.toString()), Portal.JSON));
            }
        }
        var one = "projects/" + plan.id();
        routes.add(new Route(one + "?asOf=" + world.today().minusMonths(3), Portal.JSON));
        routes.add(new Route(one + "?knownAt=" + world.today().minusMonths(2), Portal.JSON));
        routes.add(
                new Route("comparisons?from=" + world.today().minusMonths(4) + "&project=" + plan.id(), Portal.JSON));
        routes.add(new Route(one + "?as=MARKET", Portal.JSON));
        routes.add(new Route(one + "?as=PUBLIC", Portal.JSON));
        routes.add(new Route(one + "/changes?pageSize=2", Portal.JSON));
        return routes;
    }

    private List<String> queries(String path) {
        return switch (path) {
            case "/projects" -> projects();
            case "/figures" -> List.of("?by=year", "?by=status", "?by=phase", "?by=municipality", "?by=status&q=hof");
            case "/statements" ->
                List.of(
                        "",
                        "?awaiting=confirmation",
                        "?awaiting=review",
                        "?awaiting=answer",
                        "?pageSize=3",
                        "?asOf=" + world.today().minusMonths(2));
            case "/comparisons" ->
                List.of(
                        "?from=" + world.today().minusMonths(4),
                        "?from=" + world.today().minusMonths(4) + "&to="
                                + world.today().minusMonths(1) + "&sort=-homes",
                        "?from=" + world.today().minusMonths(3) + "&kind=GROWN,LATER&pageSize=3");
            case "/projects/_export" ->
                List.of("?format=csv", "?format=csv&asOf=" + world.today().minusMonths(4));
            default -> List.of("");
        };
    }

    private List<String> projects() {
        LocalDate today = world.today();
        return List.of(
                "",
                "?pageSize=5&page=2",
                "?sort=homes",
                "?sort=-homes",
                "?sort=start",
                "?sort=-status",
                "?sort=updated",
                "?sort=-updated&pageSize=4",
                "?sort=municipality",
                "?q=hof",
                "?q=hoff",
                "?q=bouwr&sort=homes",
                "?q=NLIMRO",
                "?minHomes=100",
                "?maxHomes=104&sort=-homes",
                "?minHomes=45&maxHomes=45",
                "?status=3,4A",
                "?firm=true",
                "?phase=REALISATION",
                "?keyProject=true",
                "?priceClass=MID_RENT",
                "?mismatch=true",
                "?stale=true",
                "?mine=true",
                "?favourite=true",
                "?following=true&sort=-updated",
                "?startAfter=" + today.plusMonths(6),
                "?startBefore=" + today.plusMonths(12),
                "?municipality=GM0150",
                "?asOf=" + today.minusMonths(5),
                "?asOf=" + today.minusMonths(5) + "&sort=homes&minHomes=20");
    }
}
