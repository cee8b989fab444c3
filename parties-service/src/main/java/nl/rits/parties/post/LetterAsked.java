package nl.rits.parties.post;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import nl.rits.foundation.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * Another service asks to tell the people of a party something. No names of people, no addresses, no words of a language.
 *
 * @param id asked twice is told once
 * @param person only this one; absent: those of the party
 * @param answers the question to which this is an answer; of another than the last it is no news any more
 * @param role only people with this role, who can do something about it; absent: everyone but councillors
 * @param subject name of what it is about, e.g. of a table
 * @param count how many projects it is about, of which {@code projects} names the first
 * @param due after this day it is no news
 * @param invitation goes out at once, with a file for the calendar; other letters wait for the mail of the day
 * @param path where the link leads, under the address of the portal; the reader signs in there
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record LetterAsked(
        UUID id,
        UUID party,
        @Nullable Role role,
        Kind kind,
        String subject,
        int count,
        List<String> projects,
        @Nullable LocalDate due,
        String path,
        @Nullable Invitation invitation,
        @Nullable UUID person,
        @Nullable UUID answers) {
    public static final String TYPE = "nl.woningbouw.post.brief-gevraagd.v1";

    /** What a letter says; its sentences are {@code <kind>.…} in the words of the post. */
    public enum Kind {
        CONFIRMATION_ASKED,
        REFERENCE_DATE_ASKED,
        SESSION_PLANNED,
        SESSION_MOVED,
        SESSION_WITHDRAWN,
        VIEW_CHANGED
    }

    /**
     * For a calendar.
     *
     * @param uid the same for every edition
     * @param starts in Dutch time; absent, with {@code ends}: the whole day
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Invitation(
            UUID uid,
            int sequence,
            LocalDate date,
            @Nullable LocalTime starts,
            @Nullable LocalTime ends,
            @Nullable String place,
            @Nullable String reason) {
        public Invitation {
            if (uid == null || date == null) {
                throw new IllegalArgumentException("an invitation lacks what it cannot do without");
            }
        }
    }

    public LetterAsked {
        projects = projects == null ? List.of() : List.copyOf(projects);
        if (id == null || party == null || kind == null || subject == null || path == null) {
            throw new IllegalArgumentException("a letter lacks what it cannot do without");
        }
        if ((person == null) != (answers == null)) {
            throw new IllegalArgumentException("a letter to one person is an answer");
        }
        // A link of ours leads to ourselves, whoever asked for it.
        if (!path.startsWith("/") || path.startsWith("//") || path.chars().anyMatch(it -> it <= ' ' || it == '\\')) {
            throw new IllegalArgumentException("a letter leads to a path of the portal, not to " + path);
        }
    }
}
