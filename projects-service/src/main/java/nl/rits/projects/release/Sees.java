package nl.rits.projects.release;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a circle sees of a group of facts. */
public enum Sees {
    /** All of it, because its owner chose so. */
    @JsonProperty("all")
    ALL,
    /** All of it, but the number of homes in tens. */
    @JsonProperty("about")
    ABOUT,
    /** Nothing, because its owner chose so. */
    @JsonProperty("none")
    NONE,
    /** Nothing of this project; it only counts in totals over many parties. */
    @JsonProperty("total")
    TOTAL,
    /** All of it, by rule. */
    @JsonProperty("always")
    ALWAYS,
    /** Nothing, by rule. */
    @JsonProperty("never")
    NEVER,
    /** Nothing until the facts are twelve months old or public, by rule. */
    @JsonProperty("after-12-months")
    AFTER_12_MONTHS;

    boolean isSeen() {
        return this == ALL || this == ABOUT || this == ALWAYS;
    }
}
