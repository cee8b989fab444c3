package nl.rits.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A launcher that starts one child and then waits to be killed. */
final class Abandoned {
    private Abandoned() {}

    public static void main(String[] folder) throws Exception {
        var run = Path.of(folder[0]);
        var program = new Program(List.of("sleep", "600"), Map.of(), run);
        Child.start("orphan", program, run, run.resolve("orphan.log"));
        Thread.sleep(600_000);
    }
}
