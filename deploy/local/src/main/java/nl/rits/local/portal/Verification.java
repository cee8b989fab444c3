package nl.rits.local.portal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.rits.local.Trouble;
import nl.rits.local.part.Service;
import nl.rits.local.place.Place;

/** Verifies the audit of each service, by the program that comes with it, on its database and without the service. */
public record Verification(Place place) {
    /**
     * @param heads noted elsewhere, as {@code parties-service=12:<hash>}
     * @return whether every chain holds
     */
    public boolean run(List<String> heads) throws IOException, InterruptedException {
        if (!new Report(place).database()) {
            throw new Trouble("the database does not run. Start it with: ./rits up" + place.option());
        }
        var services =
                Portal.at(place).services().stream().filter(Service::keepsAudit).toList();
        for (var head : heads) {
            if (services.stream().noneMatch(service -> head.matches(service.name() + "=[0-9]+:[0-9a-fA-F]*"))) {
                throw new Trouble("name a head as parties-service=12:<hash>, not \"" + head + "\".");
            }
        }
        var whole = true;
        for (var service : services) {
            whole &= verify(
                    service,
                    heads.stream()
                            .filter(head -> head.startsWith(service.name() + "="))
                            .map(head -> head.substring(service.name().length() + 1))
                            .toList());
        }
        return whole;
    }

    private boolean verify(Service service, List<String> heads) throws IOException, InterruptedException {
        var program = service.auditCheck(heads);
        var builder = new ProcessBuilder(program.command()).redirectErrorStream(true);
        builder.environment().putAll(program.environment());
        var process = builder.start();
        var lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        var said = lines.stream()
                .filter(line -> line.startsWith("whole") || line.startsWith("BROKEN"))
                .findFirst()
                .orElseGet(() ->
                        "could not be verified: " + lines.stream().findFirst().orElse("it said nothing"));
        System.out.printf("  %-18s %s%n", service.name(), said);
        return process.waitFor() == 0;
    }
}
