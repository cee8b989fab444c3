package nl.rits.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import nl.rits.local.identity.Login;
import nl.rits.local.place.Place;
import nl.rits.local.portal.Bench;
import nl.rits.local.portal.Demo;
import nl.rits.local.portal.Down;
import nl.rits.local.portal.Logs;
import nl.rits.local.portal.OnePart;
import nl.rits.local.portal.Report;
import nl.rits.local.portal.Up;
import nl.rits.local.portal.Verification;
import nl.rits.local.suite.TestRun;

/** The commands of ./rits. */
public final class Rits {
    private static final String HELP = """
            ./rits up [--detach] [--fresh] [--port N]   start everything; --fresh forgets all data first
                                                        --stores: without our own services, to run one from an IDE
            ./rits down | status | demo [--port N]      stop; show; load the demo again
            ./rits logs [PART…] [--follow]              what the parts write
            ./rits stop | start PART…                   single parts of a portal that runs
            ./rits audit [SERVICE=NUMBER:HASH…]         whether the audit is as it was written
            ./rits token ACCOUNT                        an access token of a demo account, for the API
            ./rits test [SUITE…] [--long]               all tests, or those of the suites named
            ./rits bench [NAME…]                        measure

            The data live in .rits; a portal on another port has its own.
            """;

    private Rits() {}

    public static void main(String... words) {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "off");
        try {
            System.exit(run(Arguments.of(words)));
        } catch (Trouble trouble) {
            fail(String.valueOf(trouble.getMessage()));
        } catch (IOException | UncheckedIOException failure) {
            fail(
                    String.valueOf(failure.getMessage()).contains("No space left")
                            ? "The disk is full. Make room and try again."
                            : failure.toString());
        } catch (Exception failure) {
            failure.printStackTrace();
            fail("this should not happen: " + failure);
        }
    }

    private static void fail(String line) {
        System.err.println("rits: " + line);
        System.exit(1);
    }

    private static int run(Arguments asked) throws Exception {
        var root = Path.of(System.getProperty("rits.root")).toRealPath();
        var place = new Place(root, asked.port().orElse(Place.USUAL_PORT));
        switch (asked.command()) {
            case "up" -> {
                asked.only("detach", "fresh", "stores");
                new Up(place).run(asked.has("detach"), asked.has("fresh"), asked.has("stores"));
            }
            case "down" -> new Down(place).run();
            case "status" -> {
                return new Report(place).status() ? 0 : 1;
            }
            case "logs" -> {
                return new Logs(place).show(asked.names(), asked.only("follow").has("follow"));
            }
            case "stop" -> new OnePart(place).stop(asked.names());
            case "start" -> new OnePart(place).start(asked.names());
            case "test" -> {
                return new TestRun(place).run(asked.names(), asked.only("long").has("long")) ? 0 : 1;
            }
            case "bench" -> {
                return new Bench(place).run(asked.names());
            }
            case "audit" -> {
                return new Verification(place).run(asked.only().names()) ? 0 : 1;
            }
            case "demo" -> new Demo(place).run();
            case "token" -> System.out.println(new Login(place).token(asked.names()));
            case "help", "--help", "-h" -> System.out.print(HELP);
            default -> {
                System.err.print(HELP);
                throw new Trouble("there is no command \"" + asked.command() + "\".");
            }
        }
        return 0;
    }
}
