package nl.rits.local.portal;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.rits.local.Trouble;
import nl.rits.local.part.Service;
import nl.rits.local.place.Place;
import nl.rits.local.process.PidFile;

/** Loads the demo again: all plans, parties, bottlenecks and events go, and the services make them anew as they start. */
public record Demo(Place place) {
    static final String NOT_WHOLE =
            "not whole yet; the services go on making it, or tell why not: ./rits logs bottleneck-service";

    public void run() throws Exception {
        try (var hold = Hold.on(place)) {
            assert hold.lock().isValid();
            var portal = Portal.at(place);
            if (!new Report(place).stores()) {
                throw new Trouble("Rits does not run. Start it with: ./rits up" + place.option());
            }
            Stopping.end(
                    portal.services().stream()
                            .map(service -> PidFile.of(place.run(), service.name()))
                            .toList(),
                    Duration.ofSeconds(5));
            portal.postgres().dropContent();
            portal.kafka().dropContent();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var task : threads.invokeAll(portal.services().stream()
                        .map(service -> (Callable<?>) () -> service.bring(part -> ((Service) part).start()))
                        .toList())) {
                    task.get();
                }
            }
            for (var service : portal.services()) {
                if (service.makesDemoLast() && !service.awaitDemo()) {
                    throw new Trouble("the demo is " + NOT_WHOLE);
                }
            }
            System.out.println("The demo has been loaded again: " + place.origin());
        }
    }
}
