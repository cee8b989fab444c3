package nl.rits.projects.sharing;

import static nl.rits.projects.sharing.Circle.CORPORATIONS;
import static nl.rits.projects.sharing.Circle.COUNCIL;
import static nl.rits.projects.sharing.Circle.GOVERNMENT;
import static nl.rits.projects.sharing.Circle.MARKET;
import static nl.rits.projects.sharing.Circle.OWN;
import static nl.rits.projects.sharing.Circle.PROJECT;
import static nl.rits.projects.sharing.Circle.PUBLIC;
import static nl.rits.projects.sharing.Circle.REGION;
import static nl.rits.projects.sharing.Circle.TABLE;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.foundation.sharing.Principal;

/**
 * The only place that decides who sees what: {@code (chosen ∪ floor) ∩ ceiling}, as principals. Pure, and monotone: a
 * circle more in a release never takes a principal away.
 */
public final class SharingRules {

    /** Facts of the market stay out of sight of competitors this long. */
    public static final int QUIET_MONTHS = 12;

    private SharingRules() {}

    /** Who of all sees a group of facts. @param owner the party whose facts these are; @param since when they were stated */
    public static Set<String> principals(
            FieldGroup group, Situation situation, UUID owner, Release release, LocalDate since, LocalDate today) {
        if (situation.withdrawn()) {
            return Set.of();
        }
        var principals = new TreeSet<String>();
        if (situation.status().staysInMunicipality()) {
            principals.add(Principal.party(situation.steward()));
            return principals;
        }
        // Who stated a fact and who guards the plan always see it.
        principals.add(Principal.party(situation.steward()));
        if (situation.proposed()) {
            situation.involved().forEach(it -> principals.add(Principal.party(it)));
            return principals;
        }
        principals.add(Principal.party(owner));
        for (var circle : circles(group, situation, release, since, today)) {
            principals.addAll(members(circle, group, situation, owner, release));
        }
        return principals;
    }

    /** {@code (chosen ∪ floor) ∩ ceiling}. */
    public static Set<Circle> circles(
            FieldGroup group, Situation situation, Release release, LocalDate since, LocalDate today) {
        var circles = EnumSet.noneOf(Circle.class);
        circles.addAll(release.chosen(group).orElseGet(() -> defaults(group, situation)));
        circles.addAll(floor(group, situation));
        circles.retainAll(ceiling(group, situation, since, today));
        return circles;
    }

    /** What is shared when the owner chose nothing. */
    public static Set<Circle> defaults(FieldGroup group, Situation situation) {
        return switch (group) {
            case CORE, STATUS -> {
                var circles = EnumSet.of(OWN, PROJECT, REGION, GOVERNMENT, TABLE, COUNCIL);
                if (situation.status().isFirm()) {
                    circles.add(CORPORATIONS);
                    circles.add(MARKET);
                    if (situation.phase().isRealisedOrLater()) {
                        circles.add(PUBLIC);
                    }
                }
                yield circles;
            }
            case MUNICIPAL_PLANNING -> EnumSet.of(OWN, PROJECT, REGION, GOVERNMENT, TABLE, COUNCIL);
            case MARKET_PLANNING -> EnumSet.of(OWN, PROJECT, GOVERNMENT);
            case PROGRAMME -> EnumSet.of(OWN, PROJECT, REGION, GOVERNMENT, COUNCIL);
            case FINANCE -> EnumSet.of(OWN);
            case BOTTLENECKS, CONTACTS, NOTES -> EnumSet.of(OWN, PROJECT);
        };
    }

    /** Shown whatever the owner chooses: firm plans to governments, and the plans of a municipality to its own council. */
    public static Set<Circle> floor(FieldGroup group, Situation situation) {
        if (situation.status().staysInMunicipality()) {
            return EnumSet.of(OWN);
        }
        return switch (group) {
            case CORE, STATUS ->
                situation.status().isFirm()
                        ? EnumSet.of(OWN, PROJECT, REGION, GOVERNMENT, COUNCIL)
                        : EnumSet.of(OWN, PROJECT, COUNCIL);
            case MUNICIPAL_PLANNING, PROGRAMME -> EnumSet.of(OWN, COUNCIL);
            case MARKET_PLANNING, FINANCE, BOTTLENECKS, CONTACTS, NOTES -> EnumSet.of(OWN);
        };
    }

    /** Never shown beyond this, whatever the owner chooses. */
    public static Set<Circle> ceiling(FieldGroup group, Situation situation, LocalDate since, LocalDate today) {
        if (situation.status().staysInMunicipality()) {
            return EnumSet.of(OWN);
        }
        return switch (group) {
            case CORE, STATUS, MUNICIPAL_PLANNING -> EnumSet.allOf(Circle.class);
            case MARKET_PLANNING ->
                isQuiet(since, today)
                        ? EnumSet.of(OWN, PROJECT, TABLE, REGION, GOVERNMENT, CORPORATIONS)
                        : EnumSet.complementOf(EnumSet.of(COUNCIL));
            case PROGRAMME ->
                isQuiet(since, today) ? EnumSet.complementOf(EnumSet.of(MARKET, PUBLIC)) : EnumSet.allOf(Circle.class);
            case FINANCE -> EnumSet.of(OWN, PROJECT, TABLE);
            case BOTTLENECKS -> EnumSet.of(OWN, PROJECT, TABLE, REGION, GOVERNMENT);
            case CONTACTS, NOTES -> EnumSet.of(OWN, PROJECT);
        };
    }

    public static boolean isQuiet(LocalDate since, LocalDate today) {
        return today.isBefore(since.plusMonths(QUIET_MONTHS));
    }

    private static Set<String> members(
            Circle circle, FieldGroup group, Situation situation, UUID owner, Release release) {
        var members = new TreeSet<String>();
        switch (circle) {
            case OWN -> members.add(Principal.party(owner));
            case PROJECT -> situation.involved().forEach(it -> members.add(Principal.party(it)));
            case TABLE -> {
                release.tables().forEach(it -> members.add(Principal.table(it)));
                if (group == FieldGroup.CORE || group == FieldGroup.STATUS || group == FieldGroup.MUNICIPAL_PLANNING) {
                    situation.stewardTables().forEach(it -> members.add(Principal.table(it)));
                }
            }
            case REGION -> situation.regions().forEach(it -> members.add(Principal.region(it)));
            case GOVERNMENT -> members.add(Principal.GOVERNMENT);
            case COUNCIL -> members.add(Principal.councillor(situation.steward()));
            case CORPORATIONS -> situation.locals().forEach(it -> members.add(Principal.corporations(it)));
            case MARKET -> situation.locals().forEach(it -> members.add(Principal.market(it)));
            case PUBLIC -> members.add(Principal.PUBLIC);
        }
        return members;
    }
}
