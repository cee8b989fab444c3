package nl.rits.local.portal;

import java.util.Locale;
import nl.rits.local.identity.Cast;
import nl.rits.local.part.Part;
import nl.rits.local.place.Place;
import nl.rits.local.process.Memory;
import nl.rits.local.process.PidFile;

/** What runs, how it does, and how to get in. */
public record Report(Place place) {

    /** After a start. */
    void print(Progress progress, boolean storesOnly) {
        var times = progress.times();
        var memory = Portal.at(place).parts().stream().mapToLong(this::memory).sum();
        System.out.println();
        System.out.printf(
                Locale.ROOT,
                "  Ready in %.1f s (%s); memory %.2f GiB.%n",
                Progress.seconds(progress.elapsed()),
                String.join(
                        ", ",
                        times.entrySet().stream()
                                .map(time -> String.format(
                                        Locale.ROOT, "%s %.1f", time.getKey(), Progress.seconds(time.getValue())))
                                .toList()),
                memory / 1024.0);
        if (storesOnly) {
            System.out.println("  Only the stores and the identity provider; passwords are in " + place.secrets());
            return;
        }
        accounts();
        System.out.println();
        System.out.println("  " + place.origin());
        System.out.println(
                "  " + place.mailPage() + " shows the mail that this portal sends; none leaves this machine.");
        System.out.println();
    }

    private static void accounts() {
        System.out.println();
        System.out.println(
                "  DEMO ONLY: the password of each account is its name. Never put this portal on a network.");
        System.out.println();
        for (var account : Cast.ACCOUNTS) {
            System.out.printf(
                    "  %-13s %-16s %-24s %s%n",
                    account.name(),
                    account.fullName(),
                    Cast.organization(account.organization()).name(),
                    account.may());
        }
    }

    /** @return whether everything is as it should be */
    public boolean status() throws InterruptedException {
        var good = true;
        var total = 0L;
        for (var part : Portal.at(place).parts()) {
            var running = PidFile.of(place.run(), part.name()).living().isPresent();
            // An answer counts only when it comes from the process that we started.
            var ready = running && ready(part);
            var memory = memory(part);
            total += memory;
            good &= ready;
            System.out.printf(
                    "  %s  %-18s %s%n",
                    mark(ready),
                    part.title(),
                    ready ? memory + " MiB" : running ? "runs, but does not answer" : "does not run");
        }
        System.out.println(good ? "  " + place.origin() + ", " + total + " MiB" : "  not ready: " + place.origin());
        return good;
    }

    /** Whether the stores are there to be emptied. */
    boolean stores() throws InterruptedException {
        var portal = Portal.at(place);
        return ready(portal.postgres()) && ready(portal.kafka());
    }

    boolean database() throws InterruptedException {
        return ready(Portal.at(place).postgres());
    }

    private static String mark(boolean good) {
        return System.console() == null || !System.console().isTerminal()
                ? good ? "ok " : "NO "
                : good ? "\u001b[32m●\u001b[0m" : "\u001b[31m●\u001b[0m";
    }

    private static boolean ready(Part part) throws InterruptedException {
        try {
            return part.ready();
        } catch (InterruptedException stop) {
            throw stop;
        } catch (Exception _) {
            return false;
        }
    }

    private long memory(Part part) {
        return PidFile.of(place.run(), part.name())
                .living()
                .map(Memory::mebibytes)
                .orElse(0L);
    }
}
