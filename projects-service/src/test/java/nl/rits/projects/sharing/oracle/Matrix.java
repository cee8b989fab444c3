package nl.rits.projects.sharing.oracle;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import nl.rits.projects.sharing.world.Group;
import nl.rits.projects.sharing.world.Ring;

/** The matrix as people agreed it, kept by hand: what a circle sees of a group in each stage of a plan. */
final class Matrix {

    /** How far a plan is, as far as sharing goes. */
    enum Stage {
        SOFT,
        FIRM,
        BUILT,
        OF_OFFICIALS
    }

    /** What stands in one cell. */
    enum Word {
        ALWAYS,
        BY_DEFAULT,
        IF_CHOSEN,
        AFTER_A_YEAR,
        NEVER
    }

    /** Circles in the order of Ring: OWN PROJECT TABLE REGION GOVERNMENT COUNCIL CORPORATIONS MARKET PUBLIC. */
    private static final String SOFT = """
            CORE               A A d d d A c c c
            STATUS             A A d d d A c c c
            MUNICIPAL_PLANNING A d d d d A c c c
            MARKET_PLANNING    A d c c d n c y y
            PROGRAMME          A d c d d A c y y
            FINANCE            A c c n n n n n n
            BOTTLENECKS        A d c c c n n n n
            CONTACTS           A d n n n n n n n
            NOTES              A d n n n n n n n
            """;

    private static final String FIRM_PLAN = """
            CORE               A A d A A A d d c
            STATUS             A A d A A A d d c
            """;

    private static final String BUILT_PLAN = """
            CORE               A A d A A A d d d
            STATUS             A A d A A A d d d
            """;

    private static final Map<Stage, Map<Group, Map<Ring, Word>>> ALL = new EnumMap<>(
            Map.of(Stage.SOFT, read(SOFT), Stage.FIRM, read(SOFT + FIRM_PLAN), Stage.BUILT, read(SOFT + BUILT_PLAN)));

    private Matrix() {}

    static Word word(Stage stage, Group group, Ring ring) {
        if (stage == Stage.OF_OFFICIALS) {
            return ring == Ring.OWN ? Word.ALWAYS : Word.NEVER;
        }
        var row = Objects.requireNonNull(Objects.requireNonNull(ALL.get(stage)).get(group));
        return Objects.requireNonNull(row.get(ring));
    }

    /** A later row of a group takes the place of an earlier one. */
    private static Map<Group, Map<Ring, Word>> read(String text) {
        var rows = new EnumMap<Group, Map<Ring, Word>>(Group.class);
        text.lines().forEach(line -> {
            var cells = line.strip().split(" +");
            var row = new EnumMap<Ring, Word>(Ring.class);
            for (var ring : Ring.values()) {
                row.put(ring, word(cells[1 + ring.ordinal()]));
            }
            rows.put(Group.valueOf(cells[0]), row);
        });
        return rows;
    }

    private static Word word(String letter) {
        return switch (letter) {
            case "A" -> Word.ALWAYS;
            case "d" -> Word.BY_DEFAULT;
            case "c" -> Word.IF_CHOSEN;
            case "y" -> Word.AFTER_A_YEAR;
            case "n" -> Word.NEVER;
            default -> throw new IllegalArgumentException(letter);
        };
    }
}
