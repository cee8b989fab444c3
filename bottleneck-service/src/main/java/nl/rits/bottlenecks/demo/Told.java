package nl.rits.bottlenecks.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.rits.bottlenecks.bottleneck.BottleneckKind;
import nl.rits.bottlenecks.bottleneck.BottleneckStatus;
import nl.rits.bottlenecks.bottleneck.Certainty;
import org.jspecify.annotations.Nullable;

/** One fictional bottleneck: what was reported, and what happened on which day since. Days count back from today. */
final class Told {

    /** A step in its story. */
    sealed interface Step {
        int daysAgo();

        record Move(
                int daysAgo,
                String by,
                BottleneckStatus to,
                @Nullable String reason) implements Step {}

        record Act(int daysAgo, String by, String what, String owner, int dueInDays) implements Step {}

        record Done(int daysAgo, String by, int action) implements Step {}

        record Join(int daysAgo, String by, int months, String evidence, String explanation, List<String> projects)
                implements Step {}

        record Link(int daysAgo, String by, String title, String url) implements Step {}

        /** What was only possible is shown to be so. */
        record Prove(int daysAgo, String by, String evidence) implements Step {}
    }

    final String slug;
    final String title;
    final String cause;
    Certainty certainty;
    final String reporter;
    final int daysAgo;
    final int homes;
    final int months;
    final List<String> projects;
    final List<Step> steps = new ArrayList<>();

    @Nullable
    String evidence;

    @Nullable
    String explanation;

    @Nullable
    String needed;

    @Nullable
    String owner;

    boolean atTable;

    BottleneckKind kind = BottleneckKind.BOTTLENECK;

    private Told(
            String slug,
            String title,
            String cause,
            Certainty certainty,
            String reporter,
            int daysAgo,
            int homes,
            int months,
            List<String> projects) {
        this.slug = slug;
        this.title = title;
        this.cause = cause;
        this.certainty = certainty;
        this.reporter = reporter;
        this.daysAgo = daysAgo;
        this.homes = homes;
        this.months = months;
        this.projects = projects;
    }

    static Told potential(
            String slug,
            String title,
            String cause,
            String by,
            int daysAgo,
            int homes,
            int months,
            String... projects) {
        return new Told(slug, title, cause, Certainty.POTENTIAL, by, daysAgo, homes, months, List.of(projects));
    }

    static Told confirmed(
            String slug,
            String title,
            String cause,
            String evidence,
            String by,
            int daysAgo,
            int homes,
            int months,
            String... projects) {
        var told = new Told(slug, title, cause, Certainty.CONFIRMED, by, daysAgo, homes, months, List.of(projects));
        told.evidence = evidence;
        return told;
    }

    Told because(String why) {
        explanation = why;
        return this;
    }

    Told needs(String what) {
        needed = what;
        return this;
    }

    Told ownedBy(String party) {
        owner = party;
        return this;
    }

    /** The reporter chose the table itself. */
    Told atTable() {
        atTable = true;
        return this;
    }

    /** Something to win. */
    Told opportunity() {
        kind = BottleneckKind.OPPORTUNITY;
        return this;
    }

    /** Of projects that were told of already. */
    Told joinedBy(int daysAgoThen, String by, int withMonths, String proof, String because, String... ofProjects) {
        steps.add(new Step.Join(daysAgoThen, by, withMonths, proof, because, List.of(ofProjects)));
        return this;
    }

    Told link(int daysAgoThen, String by, String called, String url) {
        steps.add(new Step.Link(daysAgoThen, by, called, url));
        return this;
    }

    /** Reported as possible, with the evidence only from that day. */
    Told provenBy(int daysAgoThen, String by) {
        steps.add(new Step.Prove(daysAgoThen, by, Objects.requireNonNull(evidence)));
        certainty = Certainty.POTENTIAL;
        evidence = null;
        return this;
    }

    Told then(int daysAgoThen, String by, BottleneckStatus to) {
        steps.add(new Step.Move(daysAgoThen, by, to, null));
        return this;
    }

    Told then(int daysAgoThen, String by, BottleneckStatus to, String reason) {
        steps.add(new Step.Move(daysAgoThen, by, to, reason));
        return this;
    }

    Told act(int daysAgoThen, String by, String what, String actor, int dueInDays) {
        steps.add(new Step.Act(daysAgoThen, by, what, actor, dueInDays));
        return this;
    }

    Told done(int daysAgoThen, String by, int action) {
        steps.add(new Step.Done(daysAgoThen, by, action));
        return this;
    }
}
