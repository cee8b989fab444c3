package nl.rits.projects.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.rits.foundation.identity.StableId;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.foundation.time.DutchDays;
import nl.rits.projects.planning.Cause;
import nl.rits.projects.planning.Planned;
import nl.rits.projects.planning.Programme;
import nl.rits.projects.planning.Reason;
import nl.rits.projects.planning.Verdict;
import nl.rits.projects.project.Act;
import nl.rits.projects.statement.Statement;
import org.jspecify.annotations.Nullable;

/** What happened to one plan, told in any order and written in the order of its days. */
final class Story {

    private record Moment(int daysAgo, int order, Runnable deed) {}

    private final Writing writing;
    private final UUID project;
    private final UUID steward;
    private final List<Moment> moments = new ArrayList<>();

    Story(Writing writing, String name, String municipality) {
        this.writing = writing;
        this.project = StableId.of("project", slug(name));
        this.steward = party(municipality.toLowerCase(Locale.ROOT));
    }

    /** "De Enkweide" → "de-enkweide". */
    static String slug(String name) {
        return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    static UUID party(String key) {
        return StableId.of("party", key);
    }

    Story begins(int daysAgo, Planned facts, Programme programme) {
        return at(daysAgo, () -> writing.projects().create(project, facts, programme, false, by(steward, daysAgo)));
    }

    Story becomes(int daysAgo, Planned facts, Programme programme) {
        return at(
                daysAgo, () -> writing.projects().change(project, facts, programme, null, false, by(steward, daysAgo)));
    }

    Story municipalitySays(int daysAgo, Sketch sketch, @Nullable Reason reason) {
        return says(steward, daysAgo, sketch, reason);
    }

    Story says(String party, int daysAgo, Sketch sketch, @Nullable Reason reason) {
        return says(party(party), daysAgo, sketch, reason);
    }

    private Story says(UUID party, int daysAgo, Sketch sketch, @Nullable Reason reason) {
        return at(
                daysAgo,
                () -> writing.statements()
                        .state(project, party, sketch.asOf(day(daysAgo)), reason, by(party, daysAgo)));
    }

    Story confirms(String party, int daysAgo) {
        return at(daysAgo, () -> writing.statements().confirm(project, party(party), by(party(party), daysAgo)));
    }

    Story accepts(String party, int daysAgo) {
        return judged(party, daysAgo, Verdict.ACCEPT, null, null);
    }

    Story asks(String party, int daysAgo, int answerInDays, String question) {
        return judged(party, daysAgo, Verdict.QUESTION, question, day(daysAgo).plusDays(answerInDays));
    }

    Story disagrees(String party, int daysAgo, String why) {
        return judged(party, daysAgo, Verdict.DISAGREE, why, null);
    }

    Story answers(String party, int daysAgo, String answer) {
        return at(daysAgo, () -> writing.statements().answer(project, party(party), answer, by(party(party), daysAgo)));
    }

    private Story judged(
            String party, int daysAgo, Verdict verdict, @Nullable String text, @Nullable LocalDate answerBy) {
        return at(daysAgo, () -> {
            long version = writing.entities()
                    .find(Statement.class, new nl.rits.projects.statement.StatementKey(project, party(party)))
                    .version;
            writing.statements().review(project, party(party), verdict, text, answerBy, version, by(steward, daysAgo));
        });
    }

    private Story at(int daysAgo, Runnable deed) {
        moments.add(new Moment(daysAgo, moments.size(), deed));
        return this;
    }

    void write(Instant now) {
        moments.sort(Comparator.comparingInt((Moment it) -> -it.daysAgo()).thenComparingInt(Moment::order));
        for (var moment : moments) {
            try {
                moment.deed().run();
            } catch (ProblemException refused) {
                throw new IllegalStateException(
                        project + ", " + moment.daysAgo() + " days ago: " + refused.kind() + " " + refused.faults(),
                        refused);
            }
            writing.entities().flush();
            writing.entities().clear();
        }
        // Who may see it was worked out for a day in the past; this makes it today's.
        writing.releases().reshare(project, new Act(steward, account(steward), now));
        writing.entities().flush();
        writing.entities().clear();
    }

    private LocalDate day(int daysAgo) {
        return writing.today().minusDays(daysAgo);
    }

    /** In office hours, and never later than now. */
    private Act by(UUID party, int daysAgo) {
        var minute = LocalTime.of(9, 0).plusMinutes((project.hashCode() & 0xff) + moments.size());
        return new Act(
                party,
                account(party),
                day(daysAgo).atTime(minute).atZone(DutchDays.ZONE).toInstant());
    }

    /** The demo account of a party, or one of its own. */
    private static String account(UUID party) {
        for (var account : List.of(
                "ontwikkelaar/beekvliet",
                "concurrent/tijhof",
                "corporatie/esrand",
                "gemeente/gm0177",
                "buurgemeente/gm1773")) {
            var parts = account.split("/", -1);
            if (party(parts[1]).equals(party)) {
                return StableId.of("account", parts[0]).toString();
            }
        }
        return StableId.of("account", party.toString()).toString();
    }

    static Reason because(Cause cause, String note) {
        return new Reason(cause, note);
    }
}
