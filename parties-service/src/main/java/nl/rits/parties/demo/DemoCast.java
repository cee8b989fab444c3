package nl.rits.parties.demo;

import static nl.rits.foundation.identity.PartyKind.BUILDER;
import static nl.rits.foundation.identity.PartyKind.CORPORATION;
import static nl.rits.foundation.identity.PartyKind.DEVELOPER;
import static nl.rits.foundation.identity.PartyKind.GRID_OPERATOR;
import static nl.rits.foundation.identity.PartyKind.OPERATOR;
import static nl.rits.foundation.identity.PartyKind.TABLE_OFFICE;
import static nl.rits.parties.membership.MembershipRole.CHAIR;
import static nl.rits.parties.membership.MembershipRole.MEMBER;
import static nl.rits.parties.platform.PlatformKind.LOCAL;
import static nl.rits.parties.platform.PlatformKind.NATIONAL;
import static nl.rits.parties.platform.PlatformKind.PROVINCE;
import static nl.rits.parties.platform.PlatformKind.REGION;
import static nl.rits.parties.platform.PlatformKind.TABLE;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.identity.Role;
import nl.rits.parties.membership.MembershipRole;
import nl.rits.parties.platform.PlatformKind;
import nl.rits.parties.reference.Areas;
import org.jspecify.annotations.Nullable;

/**
 * Who plays in the demo: the real governments of Overijssel and Drenthe, and fictional organisations and people. Keys are
 * those of the other services' demo; ids follow from them ({@code StableId}).
 */
final class DemoCast {
    private DemoCast() {}

    record DemoParty(
            String key,
            String name,
            PartyKind kind,
            @Nullable String municipality,
            @Nullable String province) {}

    record DemoPlatform(
            String key,
            String name,
            PlatformKind kind,
            @Nullable String parent,
            List<String> municipalities) {}

    record DemoMember(String platform, String party, MembershipRole role) {}

    record DemoPerson(String account, String name, String party, String function, Role role) {}

    /** Work with three regions is real: Midden-Drenthe belongs to each region of Drenthe. */
    private static final String MIDDEN_DRENTHE = "GM1731";

    private static final List<String> WEST_OVERIJSSEL = List.of(
            "GM0148", "GM0150", "GM0160", "GM0166", "GM0175", "GM0177", "GM0180", "GM0193", "GM1708", "GM1773",
            "GM1896");
    private static final List<String> TWENTE = List.of(
            "GM0141", "GM0147", "GM0153", "GM0158", "GM0163", "GM0164", "GM0168", "GM0173", "GM0183", "GM0189",
            "GM1700", "GM1735", "GM1742", "GM1774");
    private static final List<String> NOORD_DRENTHE = List.of("GM0106", "GM1680", "GM1699", "GM1730", MIDDEN_DRENTHE);
    private static final List<String> ZUIDOOST_DRENTHE = List.of("GM0109", "GM0114", "GM1681", MIDDEN_DRENTHE);
    private static final List<String> ZUIDWEST_DRENTHE =
            List.of("GM0118", "GM0119", "GM1690", "GM1701", MIDDEN_DRENTHE);
    private static final List<String> SALLAND = List.of("GM0150", "GM0177", "GM1773");

    static List<DemoParty> parties() {
        var governments = Stream.concat(
                Stream.of("PV22", "PV23")
                        .flatMap(code -> Areas.findProvince(code).stream())
                        .map(province -> new DemoParty(
                                key(province.code()),
                                "Provincie " + province.name(),
                                PartyKind.PROVINCE,
                                null,
                                province.code())),
                Areas.municipalities().stream()
                        .filter(municipality -> municipality.province().equals("PV22")
                                || municipality.province().equals("PV23"))
                        .map(municipality -> new DemoParty(
                                key(municipality.code()),
                                "Gemeente " + withoutProvince(municipality.name()),
                                PartyKind.MUNICIPALITY,
                                municipality.code(),
                                municipality.province())));
        var fictional = Stream.of(
                party("beekvliet", "Beekvliet Ontwikkeling", DEVELOPER),
                party("tijhof", "Tijhof Projecten", DEVELOPER),
                party("hanzegrond", "Hanzegrond Vastgoed", DEVELOPER),
                party("noorderbouw", "Noorderbouw", BUILDER),
                party("esrand", "Woonstichting Esrand", CORPORATION),
                party("vechtstroom", "Vechtstroom Wonen", CORPORATION),
                party("drentse-es", "Drentse Es Wonen", CORPORATION),
                party("netbeheer-oost", "Netbeheer Oost", GRID_OPERATOR),
                party("tafel-west-overijssel", "Tafel West-Overijssel", TABLE_OFFICE),
                party("beheer", "Rits beheer", OPERATOR));
        return Stream.concat(governments, fictional).toList();
    }

    /** Parents before children. */
    static List<DemoPlatform> platforms() {
        return List.of(
                new DemoPlatform("nederland", "Nederland", NATIONAL, null, List.of()),
                new DemoPlatform("provincie-overijssel", "Overijssel", PROVINCE, "nederland", inProvince("PV23")),
                new DemoPlatform("provincie-drenthe", "Drenthe", PROVINCE, "nederland", inProvince("PV22")),
                new DemoPlatform(
                        "regio-west-overijssel", "West-Overijssel", REGION, "provincie-overijssel", WEST_OVERIJSSEL),
                new DemoPlatform("regio-twente", "Twente", REGION, "provincie-overijssel", TWENTE),
                new DemoPlatform("regio-noord-drenthe", "Noord-Drenthe", REGION, "provincie-drenthe", NOORD_DRENTHE),
                new DemoPlatform(
                        "regio-zuidoost-drenthe", "Zuidoost-Drenthe", REGION, "provincie-drenthe", ZUIDOOST_DRENTHE),
                new DemoPlatform(
                        "regio-zuidwest-drenthe", "Zuidwest-Drenthe", REGION, "provincie-drenthe", ZUIDWEST_DRENTHE),
                new DemoPlatform("platform-salland", "Platform Salland", LOCAL, "regio-west-overijssel", SALLAND),
                new DemoPlatform(
                        "tafel-west-overijssel",
                        "Versnellingstafel West-Overijssel",
                        TABLE,
                        "regio-west-overijssel",
                        WEST_OVERIJSSEL),
                // Where goes what the table of the region does not solve.
                new DemoPlatform(
                        "coalitie-overijssel",
                        "Woningbouwcoalitie Overijssel",
                        TABLE,
                        "provincie-overijssel",
                        List.of()));
    }

    static List<DemoMember> members() {
        var members = new ArrayList<DemoMember>();
        for (var platform : platforms()) {
            platform.municipalities().forEach(code -> members.add(new DemoMember(platform.key(), key(code), MEMBER)));
        }
        members.addAll(List.of(
                new DemoMember("nederland", "pv22", MEMBER),
                new DemoMember("nederland", "pv23", MEMBER),
                new DemoMember("provincie-overijssel", "pv23", CHAIR),
                new DemoMember("provincie-drenthe", "pv22", CHAIR),
                new DemoMember("platform-salland", "beekvliet", MEMBER),
                new DemoMember("platform-salland", "tijhof", MEMBER),
                new DemoMember("platform-salland", "esrand", MEMBER),
                // Not Tijhof: one developer sits at the table and its competitor does not.
                new DemoMember("tafel-west-overijssel", "tafel-west-overijssel", CHAIR),
                new DemoMember("tafel-west-overijssel", "pv23", MEMBER),
                new DemoMember("tafel-west-overijssel", "esrand", MEMBER),
                new DemoMember("tafel-west-overijssel", "beekvliet", MEMBER),
                new DemoMember("coalitie-overijssel", "pv23", CHAIR)));
        return List.copyOf(members);
    }

    static List<DemoPerson> people() {
        return List.of(
                new DemoPerson("ontwikkelaar", "Marloes Dekker", "beekvliet", "Projectontwikkelaar", Role.PLANNER),
                new DemoPerson("concurrent", "Sjoerd Tijhof", "tijhof", "Directeur", Role.PLANNER),
                new DemoPerson("corporatie", "Aylin Demir", "esrand", "Manager vastgoed", Role.PLANNER),
                new DemoPerson("gemeente", "Jeroen Wolters", "gm0177", "Programmamanager wonen", Role.PLANNER),
                new DemoPerson("raadslid", "Kees Bosch", "gm0177", "Raadslid", Role.COUNCILLOR),
                new DemoPerson("buurgemeente", "Ilse Wichers", "gm1773", "Beleidsmedewerker wonen", Role.PLANNER),
                new DemoPerson("provincie", "Noor van Dam", "pv23", "Accounthouder woondeals", Role.READER),
                new DemoPerson(
                        "voorzitter",
                        "Hanneke Bos",
                        "tafel-west-overijssel",
                        "Voorzitter versnellingstafel",
                        Role.CHAIR),
                new DemoPerson("beheerder", "Bas Vermeer", "beheer", "Functioneel beheerder", Role.ADMINISTRATOR));
    }

    private static DemoParty party(String key, String name, PartyKind kind) {
        return new DemoParty(key, name, kind, null, null);
    }

    private static List<String> inProvince(String province) {
        return Areas.municipalities().stream()
                .filter(municipality -> municipality.province().equals(province))
                .map(Areas.Municipality::code)
                .toList();
    }

    /** "Hengelo (O.)" needs its addition only in a list of the whole country. */
    private static String withoutProvince(String name) {
        var addition = name.indexOf(" (");
        return addition < 0 ? name : name.substring(0, addition);
    }

    private static String key(String code) {
        return code.toLowerCase(Locale.ROOT);
    }
}
