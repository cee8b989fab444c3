package nl.rits.projects.planning;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** How far a plan is in spatial law (planologische status), in the codes of the national plan monitor. */
public enum PlanningStatus implements Labelled {
    S1A("1A", true, "Onherroepelijk", "Irrevocable"),
    S1B("1B", true, "Onherroepelijk, uitwerkingsplicht", "Irrevocable, to be elaborated"),
    S1C("1C", false, "Onherroepelijk, wijzigingsbevoegdheid", "Irrevocable, power to amend"),
    S2A("2A", true, "Vastgesteld", "Adopted"),
    S2B("2B", true, "Vastgesteld, uitwerkingsplicht", "Adopted, to be elaborated"),
    S2C("2C", false, "Vastgesteld, wijzigingsbevoegdheid", "Adopted, power to amend"),
    S3("3", false, "In voorbereiding", "In preparation"),
    S4A("4A", false, "Visie", "Vision"),
    S4B("4B", false, "Optie of idee", "Option or idea"),
    S5A("5A", false, "Ambtelijk, met locatie", "Officials only, with a location"),
    S5B("5B", false, "Ambtelijk, zonder locatie", "Officials only, without a location"),
    UNKNOWN("UNKNOWN", false, "Onbekend", "Unknown");

    private final String code;
    private final boolean firm;
    private final String dutch;
    private final String english;

    PlanningStatus(String code, boolean firm, String dutch, String english) {
        this.code = code;
        this.firm = firm;
        this.dutch = dutch;
        this.english = english;
    }

    @JsonValue
    public String code() {
        return code;
    }

    /** Firm (hard) plans may be built under adopted law; only these count for deals and lift the floor of sharing. */
    public boolean isFirm() {
        return firm;
    }

    /** 5A and 5B are ideas of officials: counted nowhere outside the municipality and never shown outside it. */
    public boolean staysInMunicipality() {
        return this == S5A || this == S5B;
    }

    @Override
    public String label(String language) {
        return "en".equals(language) ? english : dutch;
    }

    public static Optional<PlanningStatus> find(String code) {
        return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
    }

    @JsonCreator
    public static PlanningStatus of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("Not a planning status: " + code));
    }
}
