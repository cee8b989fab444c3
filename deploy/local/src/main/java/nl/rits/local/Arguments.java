package nl.rits.local;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** What was asked on the command line: a command, names, and options that start with two dashes. */
record Arguments(String command, List<String> names, Set<String> options, OptionalInt port) {

    static Arguments of(String... words) {
        var names = new ArrayList<String>();
        var options = new HashSet<String>();
        var port = OptionalInt.empty();
        for (var i = 1; i < words.length; i++) {
            var word = words[i].equals("-f") ? "--follow" : words[i];
            if (word.equals("--port")) {
                port = OptionalInt.of(port(i + 1 < words.length ? words[++i] : ""));
            } else if (word.startsWith("--port=")) {
                port = OptionalInt.of(port(word.substring(7)));
            } else if (word.startsWith("--")) {
                options.add(word.substring(2));
            } else {
                names.add(word);
            }
        }
        return new Arguments(words.length == 0 ? "help" : words[0], names, options, port);
    }

    private static int port(String text) {
        try {
            var port = Integer.parseInt(text);
            if (port >= 1024 && port <= 65_000) {
                return port;
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw new Trouble("--port needs a number from 1024 to 65000, not \"" + text + "\".");
    }

    boolean has(String option) {
        return options.contains(option);
    }

    /** Refuses what the command does not know: a typing error must not be taken for "no". */
    Arguments only(String... known) {
        var unknown = new ArrayList<>(options);
        unknown.removeAll(List.of(known));
        if (!unknown.isEmpty()) {
            throw new Trouble("\"" + command + "\" has no option --" + unknown.getFirst() + ". See ./rits help");
        }
        return this;
    }
}
