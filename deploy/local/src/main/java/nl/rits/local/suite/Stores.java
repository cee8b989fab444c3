package nl.rits.local.suite;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.rits.local.part.Kafka;
import nl.rits.local.part.Postgres;
import nl.rits.local.place.Folders;
import nl.rits.local.place.Place;
import nl.rits.local.place.Port;
import nl.rits.local.place.Secrets;
import nl.rits.local.portal.Stopping;

/**
 * One PostgreSQL for all tests of the run, and a Kafka for each of the two modules that are tested beside each other; where a container
 * engine answers, the tests bring their own.
 */
record Stores(Place place, Place beside) {

    static boolean containersAnswer() throws InterruptedException {
        try {
            var docker = new ProcessBuilder("docker", "info")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (docker.waitFor(10, TimeUnit.SECONDS)) {
                return docker.exitValue() == 0;
            }
            docker.destroyForcibly();
            return false;
        } catch (IOException _) {
            return false;
        }
    }

    Map<String, String> start() throws Exception {
        for (var each : List.of(place, beside)) {
            Stopping.everything(each);
            Folders.delete(each.data());
        }
        var secrets = Secrets.in(place);
        var postgres = new Postgres(place, secrets, false);
        postgres.prepare(_ -> {});
        postgres.bring(part -> part.start());
        for (var each : List.of(place, beside)) {
            var kafka = new Kafka(each);
            kafka.prepare(_ -> {});
            kafka.bring(part -> part.start());
        }
        var password = secrets.of(Secrets.Name.POSTGRESQL);
        var environment = new HashMap<String, String>();
        environment.put(
                "RITS_TEST_POSTGRES",
                "jdbc:postgresql://127.0.0.1:" + place.port(Port.POSTGRESQL) + "/postgres?user=" + Postgres.SUPERUSER
                        + "&password=" + password);
        environment.put("RITS_TEST_POSTGRES_USER", Postgres.SUPERUSER);
        environment.put("RITS_TEST_POSTGRES_PASSWORD", password);
        environment.put("RITS_TEST_KAFKA", place.kafka() + ";" + beside.kafka());
        return environment;
    }

    void stop() throws InterruptedException {
        Stopping.everything(place);
        Stopping.everything(beside);
    }
}
