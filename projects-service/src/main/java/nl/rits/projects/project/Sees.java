package nl.rits.projects.project;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a circle sees of a group of facts. */
public enum Sees {
    /** All of it, because its owner chose so. */
    @JsonProperty("all")
    ALL,
    /** Nothing, because its owner chose so. */
    @JsonProperty("none")
    NONE,
    /** All of it, by rule. */
    @JsonProperty("always")
    ALWAYS,
    /** Nothing, by rule. */
    @JsonProperty("never")
    NEVER,
    /** Nothing until the facts are twelve months old, by rule. */
    @JsonProperty("after-12-months")
    AFTER_12_MONTHS
}
