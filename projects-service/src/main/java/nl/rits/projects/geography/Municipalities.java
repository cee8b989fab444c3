package nl.rits.projects.geography;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The 342 municipalities of 2026, found by code, by any usual spelling of their name, or by a name from before a merger. */
public final class Municipalities {

    private static final Map<String, Municipality> BY_CODE = load();
    private static final Map<String, List<Municipality>> BY_NAME = new HashMap<>();
    private static final Map<String, Municipality> DISSOLVED = new HashMap<>();

    static {
        for (var municipality : BY_CODE.values()) {
            name(municipality, municipality.name());
            if (!municipality.shortName().equals(municipality.name())) {
                name(municipality, municipality.shortName());
            }
        }
        alias("GM0518", "Den Haag");
        alias("GM0796", "Den Bosch");
        alias("GM0164", "Hengelo (Ov)");
        alias("GM0164", "Hengelo Overijssel");
        DissolvedMunicipalities.FORMER.forEach((code, names) -> {
            var successor = BY_CODE.get(code);
            if (successor != null) {
                names.forEach(former -> DISSOLVED.put(bare(former), successor));
            }
        });
    }

    private Municipalities() {}

    public static Collection<Municipality> all() {
        return BY_CODE.values();
    }

    /** By code, with or without {@code GM}, with or without leading zeros. */
    public static Optional<Municipality> withCode(String code) {
        var digits =
                code.strip().toUpperCase(Locale.ROOT).replaceFirst("^GM", "").replaceFirst("\\.0$", "");
        return digits.matches("\\d{1,4}")
                ? Optional.ofNullable(BY_CODE.get("GM" + "0000".substring(digits.length()) + digits))
                : Optional.empty();
    }

    /** More than one for namesakes: Bergen is in Noord-Holland and in Limburg. */
    public static List<Municipality> named(String name) {
        return BY_NAME.getOrDefault(bare(name), List.of());
    }

    /** The municipality into which one with this name was merged. */
    public static Optional<Municipality> successorOf(String name) {
        return Optional.ofNullable(DISSOLVED.get(bare(name)));
    }

    /** Those whose name contains the words, in alphabetical order; all without words. */
    public static List<Municipality> containing(String words) {
        var wanted = bare(words);
        return BY_CODE.values().stream()
                .filter(municipality -> bare(municipality.name()).contains(wanted)
                        || municipality.code().equalsIgnoreCase(words.strip()))
                .sorted(java.util.Comparator.comparing(municipality -> bare(municipality.name())))
                .toList();
    }

    private static void alias(String code, String name) {
        name(withCode(code).orElseThrow(), name);
    }

    private static void name(Municipality municipality, String name) {
        var known = BY_NAME.computeIfAbsent(bare(name), _ -> new ArrayList<>());
        if (!known.contains(municipality)) {
            known.add(municipality);
        }
    }

    private static String bare(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^(gemeente|gem\\.?) ", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .replaceFirst("^s (?=gravenhage|hertogenbosch)", "s")
                .replaceFirst("^sgravenhage$", "s gravenhage")
                .replaceFirst("^shertogenbosch$", "s hertogenbosch");
    }

    private static Map<String, Municipality> load() {
        var stream = Objects.requireNonNull(Municipalities.class.getResourceAsStream("municipalities-2026.csv"));
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var byCode = new LinkedHashMap<String, Municipality>();
            lines.lines().skip(1).map(line -> line.split(",", -1)).forEach(part -> {
                byCode.put(part[0], new Municipality(part[0], part[1], part[2]));
            });
            return byCode;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
