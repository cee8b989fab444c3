package nl.rits.parties.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The municipalities and provinces of the Netherlands by their code of Statistics Netherlands (CBS), e.g. {@code GM0177} and
 * {@code PV23}. Stand of 1 January 2026; a code that a later merger ends stays readable here.
 */
public final class Areas {
    private static final SequencedMap<String, Municipality> MUNICIPALITIES = new LinkedHashMap<>();
    private static final SequencedMap<String, Province> PROVINCES = new LinkedHashMap<>();

    static {
        for (var cells : rows("/reference/provinces.csv")) {
            PROVINCES.put(cells[0], new Province(cells[0], cells[1]));
        }
        for (var cells : rows("/reference/municipalities-2026.csv")) {
            MUNICIPALITIES.put(cells[0], new Municipality(cells[0], cells[1], cells[2]));
        }
    }

    private Areas() {}

    public record Municipality(String code, String name, String province) {}

    public record Province(String code, String name) {}

    public static Optional<Municipality> findMunicipality(String code) {
        return Optional.ofNullable(MUNICIPALITIES.get(code));
    }

    public static Optional<Province> findProvince(String code) {
        return Optional.ofNullable(PROVINCES.get(code));
    }

    public static Collection<Municipality> municipalities() {
        return MUNICIPALITIES.values();
    }

    private static Iterable<String[]> rows(String resource) {
        try (var in = Objects.requireNonNull(Areas.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("code;"))
                    .map(line -> line.split(";"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
