package nl.rits.foundation.testing;

import java.util.List;
import java.util.UUID;
import nl.rits.foundation.identity.PartyKind;
import nl.rits.foundation.identity.Role;
import nl.rits.foundation.identity.StableId;

/** The nine accounts of the demo; the password of each is its name. */
public enum Personas {
    DEVELOPER("ontwikkelaar", "Marloes Dekker", "beekvliet", PartyKind.DEVELOPER, Role.PLANNER),
    COMPETITOR("concurrent", "Sjoerd Tijhof", "tijhof", PartyKind.DEVELOPER, Role.PLANNER),
    CORPORATION("corporatie", "Aylin Demir", "esrand", PartyKind.CORPORATION, Role.PLANNER),
    MUNICIPALITY("gemeente", "Jeroen Wolters", "gm0177", PartyKind.MUNICIPALITY, Role.PLANNER, Role.REVIEWER),
    COUNCILLOR("raadslid", "Kees Bosch", "gm0177", PartyKind.MUNICIPALITY, Role.COUNCILLOR),
    NEIGHBOUR("buurgemeente", "Ilse Wichers", "gm1773", PartyKind.MUNICIPALITY, Role.PLANNER, Role.REVIEWER),
    PROVINCE("provincie", "Noor van Dam", "pv23", PartyKind.PROVINCE, Role.READER),
    CHAIR("voorzitter", "Hanneke Bos", "tafel-west-overijssel", PartyKind.TABLE_OFFICE, Role.CHAIR),
    ADMINISTRATOR("beheerder", "Bas Vermeer", "beheer", PartyKind.OPERATOR, Role.ADMINISTRATOR);

    private final String account;
    private final String fullName;
    private final String partyKey;
    private final PartyKind kind;
    private final List<Role> roles;

    Personas(String account, String fullName, String partyKey, PartyKind kind, Role... roles) {
        this.account = account;
        this.fullName = fullName;
        this.partyKey = partyKey;
        this.kind = kind;
        this.roles = List.of(roles);
    }

    public String account() {
        return account;
    }

    public String fullName() {
        return fullName;
    }

    public String partyKey() {
        return partyKey;
    }

    public UUID party() {
        return StableId.of("party", partyKey);
    }

    public PartyKind kind() {
        return kind;
    }

    public List<Role> roles() {
        return roles;
    }
}
