package nl.rits.foundation.sharing;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** The spelling of principals: names that a viewer can carry and to which facts are shown. */
public final class Principal {
    /** Everyone. */
    public static final String PUBLIC = "public";

    /** Provinces and ministries. */
    public static final String GOVERNMENT = "government";

    private Principal() {}

    public static String party(UUID party) {
        return "party:" + party;
    }

    /** A councillor of that party, who carries this instead of {@link #party}. */
    public static String councillor(UUID party) {
        return "councillor:" + party;
    }

    /** The governments of a region. */
    public static String region(UUID platform) {
        return "region:" + platform;
    }

    /** The corporations of a local platform. */
    public static String corporations(UUID platform) {
        return "platform:" + platform + ":corporations";
    }

    /** The market parties of a local platform. */
    public static String market(UUID platform) {
        return "platform:" + platform + ":market";
    }

    /** The members of an acceleration table, its chair's party included. */
    public static String table(UUID platform) {
        return "table:" + platform;
    }

    /** What anyone who acts for a party carries, whatever its memberships. */
    public static Set<String> alone(UUID party, boolean councillor) {
        var alone = new LinkedHashSet<String>();
        alone.add(councillor ? councillor(party) : party(party));
        alone.add(PUBLIC);
        return alone;
    }
}
