package nl.rits.projects.sharing.world;

/** Someone who looks: an official of a party, or a councillor of it. */
public record Watcher(Party party, boolean councillor) {

    public String account() {
        return party.key() + (councillor ? "-raadslid" : "");
    }

    @Override
    public String toString() {
        return account() + " (" + party.kind() + ")";
    }
}
