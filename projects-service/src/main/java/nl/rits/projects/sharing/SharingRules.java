package nl.rits.projects.sharing;

import static nl.rits.foundation.sharing.Circle.CORPORATIONS;
import static nl.rits.foundation.sharing.Circle.COUNCIL;
import static nl.rits.foundation.sharing.Circle.GOVERNMENT;
import static nl.rits.foundation.sharing.Circle.MARKET;
import static nl.rits.foundation.sharing.Circle.OWN;
import static nl.rits.foundation.sharing.Circle.PROJECT;
import static nl.rits.foundation.sharing.Circle.PUBLIC;
import static nl.rits.foundation.sharing.Circle.REGION;
import static nl.rits.foundation.sharing.Circle.TABLE;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import nl.rits.foundation.sharing.Circle;
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
        return principals(group, situation, owner, release, today, circles(group, situation, release, since, today));
    }

    /**
     * Who of all sees the exact number of homes. Competitors and the public see it in tens until building began: the
     * volume of a plan tells what its builder is about to bring to the market.
     */
    public static Set<String> exactly(Situation situation, UUID owner, Release release, LocalDate today) {
        var circles = circles(FieldGroup.CORE, situation, release, today, today);
        circles.removeIf(it -> isRounded(it, situation, today));
        return principals(FieldGroup.CORE, situation, owner, release, today, circles);
    }

    /** Whether a circle that sees CORE sees the number of homes in tens. */
    public static boolean isRounded(Circle circle, Situation situation, LocalDate today) {
        return (circle == MARKET || circle == PUBLIC) && !situation.isBeingBuilt(today);
    }

    private static Set<String> principals(
            FieldGroup group, Situation situation, UUID owner, Release release, LocalDate today, Set<Circle> circles) {
        if (situation.withdrawn()) {
            return Set.of();
        }
        // Who stated a fact and who guards the plan always see it.
        var principals = new HashSet<String>();
        principals.add(Principal.party(situation.steward()));
        if (situation.status().staysInMunicipality()) {
            return principals;
        }
        if (situation.proposed()) {
            situation.involved().forEach(it -> principals.add(Principal.party(it)));
            return principals;
        }
        principals.add(Principal.party(owner));
        for (var circle : circles) {
            addMembers(circle, group, situation, owner, release, today, principals);
        }
        return principals;
    }

    /** {@code (chosen ∪ floor) ∩ ceiling}. */
    public static Set<Circle> circles(
            FieldGroup group, Situation situation, Release release, LocalDate since, LocalDate today) {
        var circles = EnumSet.noneOf(Circle.class);
        circles.addAll(release.chosen(group).orElseGet(() -> defaults(group, situation, today)));
        circles.addAll(floor(group, situation, today));
        circles.retainAll(ceiling(group, situation, release, since, today));
        return circles;
    }

    /** What is shared when the owner chose nothing: what the platform agreed, or else this. */
    public static Set<Circle> defaults(FieldGroup group, Situation situation, LocalDate today) {
        var agreed = situation.defaults().get(group);
        if (agreed != null) {
            return agreed(group, agreed, situation, today);
        }
        return switch (group) {
            case CORE, STATUS -> {
                var circles = EnumSet.of(OWN, PROJECT, REGION, GOVERNMENT, TABLE, COUNCIL);
                if (situation.isFirm(today)) {
                    circles.add(CORPORATIONS);
                    circles.add(MARKET);
                }
                if (situation.isBeingBuilt(today)) {
                    circles.add(PUBLIC);
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

    /** A platform may not open soft plans to everyone or to those who could buy the land first: only a steward can. */
    private static Set<Circle> agreed(FieldGroup group, Set<Circle> agreed, Situation situation, LocalDate today) {
        var circles = EnumSet.of(OWN);
        circles.addAll(agreed);
        if (isOfPlan(group) && !situation.isFirm(today)) {
            circles.removeAll(EnumSet.of(CORPORATIONS, MARKET, PUBLIC));
        }
        return circles;
    }

    /** Shown whatever the owner chooses: firm plans to governments, and the plans of a municipality to its own council. */
    public static Set<Circle> floor(FieldGroup group, Situation situation, LocalDate today) {
        if (situation.status().staysInMunicipality()) {
            return EnumSet.of(OWN);
        }
        return switch (group) {
            case CORE, STATUS ->
                situation.isFirm(today)
                        ? EnumSet.of(OWN, PROJECT, REGION, GOVERNMENT, COUNCIL)
                        : EnumSet.of(OWN, PROJECT, COUNCIL);
            case MUNICIPAL_PLANNING, PROGRAMME -> EnumSet.of(OWN, COUNCIL);
            case MARKET_PLANNING, FINANCE, BOTTLENECKS, CONTACTS, NOTES -> EnumSet.of(OWN);
        };
    }

    /** Never shown beyond this, whatever the owner chooses. */
    public static Set<Circle> ceiling(
            FieldGroup group, Situation situation, Release release, LocalDate since, LocalDate today) {
        if (situation.status().staysInMunicipality()) {
            return EnumSet.of(OWN);
        }
        return switch (group) {
            case CORE, STATUS, MUNICIPAL_PLANNING -> EnumSet.allOf(Circle.class);
            case MARKET_PLANNING ->
                isQuiet(group, release, since, today)
                        ? EnumSet.of(OWN, PROJECT, TABLE, REGION, GOVERNMENT, CORPORATIONS)
                        : EnumSet.complementOf(EnumSet.of(COUNCIL));
            case PROGRAMME ->
                isQuiet(group, release, since, today)
                        ? EnumSet.complementOf(EnumSet.of(MARKET, PUBLIC))
                        : EnumSet.allOf(Circle.class);
            case FINANCE -> EnumSet.of(OWN, PROJECT, TABLE);
            case BOTTLENECKS -> EnumSet.of(OWN, PROJECT, TABLE, REGION, GOVERNMENT);
            case CONTACTS, NOTES -> EnumSet.of(OWN, PROJECT);
        };
    }

    /** What competitors may not learn of each other yet: it is neither old nor public. */
    private static boolean isQuiet(FieldGroup group, Release release, LocalDate since, LocalDate today) {
        return today.isBefore(since.plusMonths(QUIET_MONTHS)) && !release.isPublic(group);
    }

    /** The names of those who are in a circle around a project, for one group of its facts. */
    public static Set<String> members(
            Circle circle, FieldGroup group, Situation situation, UUID owner, Release release, LocalDate today) {
        var members = new HashSet<String>();
        addMembers(circle, group, situation, owner, release, today, members);
        return members;
    }

    private static void addMembers(
            Circle circle,
            FieldGroup group,
            Situation situation,
            UUID owner,
            Release release,
            LocalDate today,
            Set<String> members) {
        switch (circle) {
            case OWN -> members.add(Principal.party(owner));
            case PROJECT -> situation.involved().forEach(it -> members.add(Principal.party(it)));
            case TABLE -> {
                release.tables(today).forEach(it -> members.add(Principal.table(it)));
                if (isOfPlan(group) || group == FieldGroup.MUNICIPAL_PLANNING) {
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
    }

    /** That there is a plan, and how far it is. */
    private static boolean isOfPlan(FieldGroup group) {
        return group == FieldGroup.CORE || group == FieldGroup.STATUS;
    }
}
