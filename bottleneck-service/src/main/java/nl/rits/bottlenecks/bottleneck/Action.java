package nl.rits.bottlenecks.bottleneck;

import java.time.LocalDate;
import java.util.UUID;

/** Who does what before which date; {@code id} counts from 1 within the bottleneck. */
public record Action(int id, String what, UUID owner, LocalDate due, boolean done) {

    Action with(boolean nowDone) {
        return new Action(id, what, owner, due, nowDone);
    }
}
