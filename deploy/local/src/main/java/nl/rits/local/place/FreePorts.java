package nl.rits.local.place;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.stream.Collectors;
import nl.rits.local.Trouble;

/** Looks before anything is started, so that another program's answer is never taken for ours. */
public final class FreePorts {
    private FreePorts() {}

    public static void check(Place place) {
        var taken = Arrays.stream(Port.values())
                .filter(part -> !free(place.port(part)))
                .map(part -> place.port(part) + " (" + part.name().toLowerCase(java.util.Locale.ROOT) + ")")
                .collect(Collectors.joining(", "));
        if (!taken.isEmpty()) {
            throw new Trouble(
                    "Port " + taken + " is in use by another program. Stop that program, or choose other ports:"
                            + " ./rits up --port " + (place.port() + 1000));
        }
    }

    /** Both loopback addresses: "localhost" may mean either. */
    public static boolean free(int port) {
        return free("127.0.0.1", port) && free("::1", port);
    }

    private static boolean free(String address, int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
            return true;
        } catch (BindException failure) {
            return String.valueOf(failure.getMessage()).contains("assign"); // no such address on this machine
        } catch (IOException _) {
            return true;
        }
    }
}
