package nl.rits.local.portal;

import java.io.IOException;
import java.time.Duration;
import nl.rits.local.place.Place;
import nl.rits.local.process.Ending;
import nl.rits.local.process.PidFile;

/** Stops a portal, whether its launcher is still there or not. */
public record Down(Place place) {
    public void run() throws IOException, InterruptedException {
        var launcher = PidFile.of(place.run(), Stopping.LAUNCHER);
        var there = launcher.living();
        if (there.isPresent()) {
            Ending.TERM.end(there.get(), Duration.ofSeconds(11)); // stops its parts itself
        }
        try (var hold = Hold.on(place)) {
            assert hold.lock().isValid();
            var ended = Stopping.everything(place);
            System.out.println(ended > 0 || there.isPresent() ? "Rits has stopped." : "Nothing of Rits is running.");
        }
    }
}
