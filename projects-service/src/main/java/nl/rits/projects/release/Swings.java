package nl.rits.projects.release;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.rits.foundation.sharing.Circle;
import nl.rits.foundation.sharing.FieldGroup;
import nl.rits.projects.release.BatchViews.Swing;

/** Counts in how many projects each circle gains or loses sight of a group. */
final class Swings {

    private final Map<FieldGroup, Map<Circle, int[]>> counted = new EnumMap<>(FieldGroup.class);

    void count(Outlook before, Outlook after) {
        for (var group : FieldGroup.values()) {
            for (var circle : Circle.values()) {
                var sees = after.sees(group, circle).isSeen();
                if (before.sees(group, circle).isSeen() != sees) {
                    counted.computeIfAbsent(group, _ -> new EnumMap<>(Circle.class))
                            .computeIfAbsent(circle, _ -> new int[2])[sees ? 0 : 1]++;
                }
            }
        }
    }

    List<Swing> all() {
        var all = new ArrayList<Swing>();
        counted.forEach((group, circles) ->
                circles.forEach((circle, swing) -> all.add(new Swing(group, circle, swing[0], swing[1]))));
        return all;
    }
}
