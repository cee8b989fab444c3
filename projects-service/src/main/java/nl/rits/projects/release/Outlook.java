package nl.rits.projects.release;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.rits.foundation.sharing.Circle;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.projects.sharing.Release;
import nl.rits.projects.sharing.SharingRules;
import nl.rits.projects.sharing.Situation;

/**
 * What each circle sees of one project on one day, as one party may know it: how its own facts are shared, how the
 * steward shares its, and of other parties' planning only the default.
 *
 * @param since when the facts of each group were stated
 */
record Outlook(
        Situation situation, UUID asker, Map<UUID, Release> releases, Map<FieldGroup, LocalDate> since, LocalDate day) {

    Outlook with(UUID owner, Release release) {
        var changed = new java.util.HashMap<>(releases);
        changed.put(owner, release);
        return new Outlook(situation, asker, changed, since, day);
    }

    Outlook with(Situation other) {
        return new Outlook(other, asker, releases, since, day);
    }

    Outlook on(LocalDate other) {
        return new Outlook(situation, asker, releases, since, other);
    }

    /** What the asker shows now. */
    Release own() {
        return releases.getOrDefault(asker, Release.DEFAULT);
    }

    /** Who decides about a group. */
    UUID owner(FieldGroup group) {
        return group == FieldGroup.MARKET_PLANNING ? asker : situation.steward();
    }

    Release release(FieldGroup group) {
        var others = group == FieldGroup.MARKET_PLANNING && asker.equals(situation.steward());
        return others ? Release.DEFAULT : releases.getOrDefault(owner(group), Release.DEFAULT);
    }

    Sees sees(FieldGroup group, Circle circle) {
        var release = release(group);
        var stated = since.getOrDefault(group, day);
        if (!SharingRules.ceiling(group, situation, release, stated, day).contains(circle)) {
            var later = stated.plusMonths(SharingRules.QUIET_MONTHS);
            return SharingRules.ceiling(group, situation, release, stated, later)
                            .contains(circle)
                    ? Sees.AFTER_12_MONTHS
                    : Sees.NEVER;
        }
        if (SharingRules.floor(group, situation, day).contains(circle)) {
            return Sees.ALWAYS;
        }
        if (SharingRules.circles(group, situation, release, stated, day).contains(circle)) {
            return group == FieldGroup.CORE && SharingRules.isRounded(circle, situation, day) ? Sees.ABOUT : Sees.ALL;
        }
        var counted = group == FieldGroup.MARKET_PLANNING || group == FieldGroup.PROGRAMME;
        return counted ? Sees.TOTAL : Sees.NONE;
    }
}
