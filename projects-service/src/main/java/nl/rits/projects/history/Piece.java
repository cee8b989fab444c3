package nl.rits.projects.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.rits.projects.history.Change.Correction;
import nl.rits.projects.history.History.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * A row of history that is to be kept.
 *
 * @param until none: still so
 * @param known since when; it is known until a correction says otherwise
 */
record Piece(Instant from, @Nullable Instant until, Instant known, ProjectState state, Change change, int told) {

    Piece telling(int mask) {
        return new Piece(from, until, known, state, change, mask);
    }

    /** The part of a stretch that is corrected; none when it lies outside that time. */
    static List<Piece> corrected(
            Stretch stretch, Correction time, UnaryOperator<ProjectState> corrected, Change change, Instant known) {
        var from = stretch.from().isBefore(time.from()) ? time.from() : stretch.from();
        var end = stretch.until();
        var until = end == null || end.isAfter(time.until()) ? time.until() : end;
        if (!from.isBefore(until)) {
            return List.of();
        }
        var after = corrected.apply(stretch.state());
        return List.of(new Piece(from, until, known, after, change, Fact.told(stretch.state(), after)));
    }

    /** What lies before and after that time: it was so, and stays so. */
    static List<Piece> untouched(Stretch stretch, Correction time, Change change, Instant known) {
        var pieces = new ArrayList<Piece>();
        if (stretch.from().isBefore(time.from())) {
            pieces.add(new Piece(stretch.from(), time.from(), known, stretch.state(), change, 0));
        }
        var end = stretch.until();
        if (end == null || end.isAfter(time.until())) {
            var from = stretch.from().isAfter(time.until()) ? stretch.from() : time.until();
            pieces.add(new Piece(from, end, known, stretch.state(), change, 0));
        }
        return pieces;
    }
}
