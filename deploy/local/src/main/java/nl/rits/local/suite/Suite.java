package nl.rits.local.suite;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.rits.local.Trouble;

/** What ./rits test can be asked to run, in the order in which it runs. */
record Suite(String name, Kind kind, List<Slice> slices) {

    enum Kind {
        /** All tests of one Maven module. */
        MODULE,
        /** Some tests of one or more modules, that together prove one subject. Only when asked for by name: the modules run them too. */
        SUBJECT,
        WEB,
        /** Against a portal that runs. */
        API,
        JOURNEYS,
        FAULTS,
        /** Lets time pass, which never goes back: after everything else. */
        TIME
    }

    /**
     * Tests of one module.
     *
     * @param tests patterns as Surefire takes them; none means all
     */
    record Slice(String module, String artifact, List<String> tests) {}

    /** The tag of tests that prove sharing with tens of thousands of requests: too slow for every day. */
    static final String PROOF = "proof";

    static final List<Suite> ALL = List.of(
            module("foundation", "foundation", "foundation"),
            module("parties", "parties-service", "parties"),
            module("projects", "projects-service", "projects"),
            module("bottlenecks", "bottleneck-service", "bottlenecks"),
            module("gateway", "gateway", "gateway"),
            module("local", "deploy/local", "local"),
            new Suite("web", Kind.WEB, List.of()),
            new Suite("api", Kind.API, List.of()),
            new Suite("journeys", Kind.JOURNEYS, List.of()),
            new Suite("faults", Kind.FAULTS, List.of()),
            new Suite("time", Kind.TIME, List.of()),
            subject(
                    "sharing",
                    slice("foundation", "sharing/**"),
                    slice("projects-service", "sharing/**"),
                    slice("projects-service", "figure/**"),
                    slice("projects-service", "release/**"),
                    slice("bottleneck-service", "sharing/**")),
            subject(
                    "history",
                    slice("projects-service", "history/**"),
                    slice("projects-service", "**/*History*"),
                    slice("projects-service", "**/*AsOf*"),
                    slice("projects-service", "comparison/**"),
                    slice("projects-service", "snapshot/**")),
            subject(
                    "tables",
                    slice("bottleneck-service", "table/**"),
                    slice("bottleneck-service", "ladder/**"),
                    slice("bottleneck-service", "**/*Clock*"),
                    slice("bottleneck-service", "**/*Escalation*"),
                    slice("bottleneck-service", "**/*Ladder*"),
                    slice("bottleneck-service", "**/*Agenda*"),
                    slice("bottleneck-service", "**/*Agreement*"),
                    slice("bottleneck-service", "**/*Session*")));

    private static Suite module(String name, String folder, String packageName) {
        var artifact = folder.substring(folder.lastIndexOf('/') + 1);
        var everything = List.of("Test", "Tests", "TestCase").stream()
                .map(ending -> "nl/rits/" + packageName + "/**/*" + ending)
                .toList();
        return new Suite(name, Kind.MODULE, List.of(new Slice(folder, artifact, everything)));
    }

    private static Suite subject(String name, Slice... slices) {
        return new Suite(name, Kind.SUBJECT, List.of(slices));
    }

    private static Slice slice(String module, String tests) {
        return new Slice(module, module, List.of("nl/rits/*/" + tests));
    }

    /** Those named; without names all but the subjects, which would only repeat tests. */
    static List<Suite> chosen(List<String> names) {
        for (var name : names) {
            if (ALL.stream().noneMatch(suite -> suite.name().equals(name))) {
                throw new Trouble("there is no suite \"" + name + "\". There are: "
                        + ALL.stream().map(Suite::name).collect(Collectors.joining(", ")));
            }
        }
        return ALL.stream()
                .filter(suite -> names.isEmpty() ? suite.kind() != Kind.SUBJECT : names.contains(suite.name()))
                .toList();
    }

    /** Runs the proof too; so does everything together, once. */
    boolean proves() {
        return name.equals("sharing");
    }

    boolean is(Kind... kinds) {
        return Arrays.asList(kinds).contains(kind);
    }
}
