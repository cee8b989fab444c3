package nl.rits.parties.membership;

import static nl.rits.foundation.identity.PartyKind.CORPORATION;
import static nl.rits.foundation.identity.PartyKind.MINISTRY;
import static nl.rits.foundation.identity.PartyKind.OPERATOR;
import static nl.rits.foundation.identity.PartyKind.PROVINCE;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.sharing.Principal;

/**
 * Membership → principals: under which names a party may look at what others shared. This is the only place in Rits that decides
 * it; the outcome travels in the party's event, so that no other service needs the rule. Pure and monotone: one membership
 * more never takes a name away.
 *
 * <table>
 * <caption>The names</caption>
 * <tr><td>{@code public}</td><td>everyone</td></tr>
 * <tr><td>{@code party:<id>}</td><td>the party itself</td></tr>
 * <tr><td>{@code government}</td><td>a province or ministry</td></tr>
 * <tr><td>{@code region:<platform>}</td><td>a government that is a member of the region</td></tr>
 * <tr><td>{@code platform:<platform>:corporations}, {@code …:market}</td><td>members of a local platform, by their side</td></tr>
 * <tr><td>{@code table:<platform>}</td><td>everyone at the table, whatever the role</td></tr>
 * </table>
 */
public final class PrincipalRules {
    private PrincipalRules() {}

    /** The names of a party, ascending. A party that is no longer active is one of the public; who runs Rits sees no plans. */
    public static SortedSet<String> principals(
            UUID party, PartyKind kind, boolean active, Collection<Belonging> belongings) {
        var names = new TreeSet<String>();
        names.add(Principal.PUBLIC);
        if (active) {
            names.add(Principal.party(party));
            if (kind != OPERATOR) {
                if (kind == PROVINCE || kind == MINISTRY) {
                    names.add(Principal.GOVERNMENT);
                }
                belongings.stream()
                        .flatMap(belonging -> because(kind, belonging))
                        .forEach(names::add);
            }
        }
        return Collections.unmodifiableSortedSet(names);
    }

    /** The names of someone on the council of a party: less than an official, so neither the party's own nor its circles. */
    public static SortedSet<String> councillorPrincipals(UUID party, boolean active) {
        var names = new TreeSet<String>();
        names.add(Principal.PUBLIC);
        if (active) {
            names.add(Principal.councillor(party));
        }
        return Collections.unmodifiableSortedSet(names);
    }

    private static Stream<String> because(PartyKind kind, Belonging belonging) {
        var platform = belonging.platform();
        return switch (belonging.kind()) {
            case REGION -> kind.isGovernment() ? Stream.of(Principal.region(platform)) : Stream.empty();
            case LOCAL -> {
                if (kind == CORPORATION) {
                    yield Stream.of(Principal.corporations(platform));
                }
                yield kind.isMarket() ? Stream.of(Principal.market(platform)) : Stream.empty();
            }
            case TABLE -> Stream.of(Principal.table(platform));
            // These stand for an area only: what their governments may see they see as government or region.
            case PROVINCE, NATIONAL -> Stream.empty();
        };
    }
}
