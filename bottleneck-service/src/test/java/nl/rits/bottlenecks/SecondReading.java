package nl.rits.bottlenecks;

import static nl.rits.foundation.testing.Personas.ADMINISTRATOR;
import static nl.rits.foundation.testing.Personas.CHAIR;
import static nl.rits.foundation.testing.Personas.COMPETITOR;
import static nl.rits.foundation.testing.Personas.CORPORATION;
import static nl.rits.foundation.testing.Personas.COUNCILLOR;
import static nl.rits.foundation.testing.Personas.DEVELOPER;
import static nl.rits.foundation.testing.Personas.MUNICIPALITY;
import static nl.rits.foundation.testing.Personas.NEIGHBOUR;
import static nl.rits.foundation.testing.Personas.PROVINCE;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nl.rits.foundation.sharing.Principal;
import nl.rits.foundation.testing.Personas;
import org.jspecify.annotations.Nullable;

/** The rules of sharing read a second time: §4 of the domain, sentence by sentence, with nothing of the service. */
final class SecondReading {

    static final List<String> PARTIES = List.of("beekvliet", "tijhof", "esrand", "gm0177", "gm1773");
    private static final Set<String> CONFIDENTIAL = Set.of("VIABILITY_GAP", "COST_MARKET");

    private static final Map<Personas, Set<String>> CARRIED = Map.of(
            DEVELOPER, carried("beekvliet", Principal.market(World.SALLAND), Principal.table(World.TABLE)),
            COMPETITOR, carried("tijhof", Principal.market(World.SALLAND)),
            CORPORATION, carried("esrand", Principal.corporations(World.SALLAND), Principal.table(World.TABLE)),
            MUNICIPALITY, carried("gm0177", Principal.region(World.REGION), Principal.table(World.TABLE)),
            COUNCILLOR, Set.of(Principal.councillor(World.party("gm0177")), Principal.PUBLIC),
            NEIGHBOUR, carried("gm1773", Principal.region(World.REGION), Principal.table(World.TABLE)),
            PROVINCE, carried("pv23", Principal.GOVERNMENT, Principal.table(World.TABLE)),
            CHAIR, carried("tafel-west-overijssel", Principal.table(World.TABLE)),
            ADMINISTRATOR, carried("beheer"));

    private static final Map<String, Personas> PERSONAS = Map.of(
            "beekvliet", DEVELOPER,
            "tijhof", COMPETITOR,
            "esrand", CORPORATION,
            "gm0177", MUNICIPALITY,
            "gm1773", NEIGHBOUR);

    private static final List<String> PRINCIPALS = List.of(
            official("beekvliet"),
            official("tijhof"),
            official("esrand"),
            Principal.councillor(World.party("gm0177")),
            Principal.region(World.REGION),
            Principal.GOVERNMENT,
            Principal.table(World.TABLE),
            Principal.corporations(World.SALLAND),
            Principal.market(World.SALLAND),
            Principal.PUBLIC);

    private SecondReading() {}

    /** @param secret with planning status 5A: it does not leave its municipality */
    interface APlan {
        UUID id();

        String steward();

        Set<String> core();

        Set<String> bottlenecks();

        boolean secret();
    }

    /** @param chosen its reporter chose the table */
    interface ACase {
        String cause();

        String reporter();

        @Nullable
        String owner();

        List<? extends APlan> plans();

        boolean atTable();

        boolean chosen();
    }

    static Set<String> of(Personas viewer) {
        return CARRIED.getOrDefault(viewer, Set.of());
    }

    static Set<String> of(String party) {
        return of(Objects.requireNonNull(PERSONAS.get(party)));
    }

    static boolean sees(ACase one, Set<String> me) {
        if (me.contains(official(one.reporter()))
                || one.plans().stream().anyMatch(plan -> me.contains(official(plan.steward())))) {
            return true;
        }
        if (one.plans().stream().allMatch(APlan::secret)) {
            return false;
        }
        if (one.owner() != null && me.contains(official(one.owner()))) {
            return true;
        }
        var confidential = CONFIDENTIAL.contains(one.cause());
        if (one.atTable() && me.contains(Principal.table(World.TABLE)) && (!confidential || one.chosen())) {
            return true;
        }
        return !confidential
                && one.plans().stream()
                        .filter(plan -> !plan.secret())
                        .anyMatch(plan -> plan.bottlenecks().stream()
                                .anyMatch(to ->
                                        me.contains(to) && !to.equals(Principal.PUBLIC) && !to.endsWith(":market")));
    }

    static boolean knows(APlan plan, Set<String> me) {
        return !Collections.disjoint(plan.core(), me);
    }

    /** Each of these readers. */
    static boolean all(List<Set<String>> readers, Set<String> to) {
        return readers.stream().noneMatch(mine -> Collections.disjoint(to, mine));
    }

    static Set<String> some(Random random, int atMost, String... always) {
        var some = new HashSet<>(Set.of(always));
        for (var i = random.nextInt(atMost + 1); i > 0; i--) {
            some.add(PRINCIPALS.get(random.nextInt(PRINCIPALS.size())));
        }
        return some;
    }

    static String official(String key) {
        return Principal.party(World.party(key));
    }

    private static Set<String> carried(String key, String... more) {
        var all = new HashSet<>(Set.of(official(key), Principal.PUBLIC));
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }
}
