package nl.rits.projects.figure;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why a number is not told by itself. */
public enum Withheld {
    /** Also when there is nothing at all: an empty cell looks like a hidden one. */
    FEWER_THAN_THREE_PARTIES("fewer-than-three-parties"),
    ONE_PARTY_DOMINATES("one-party-dominates"),
    /** It could be told, but then another number could be found by subtraction. */
    COMBINED_WITH("combined-with");

    private final String code;

    Withheld(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }
}
