package nl.rits.projects.intake.reading;

/**
 * How much one file may ask of us.
 *
 * @param fileBytes size of the file as sent
 * @param expandedBytes size of all parts of an XLSX together once unpacked
 * @param expansion how many times larger than the file its parts may be, once they pass {@code freeBytes}
 * @param freeBytes unpacked size below which the expansion does not matter
 */
public record ReadingLimits(
        long fileBytes, long expandedBytes, int expansion, long freeBytes, int rows, int columns, int cells) {

    public static final ReadingLimits DEFAULT =
            new ReadingLimits(50L << 20, 400L << 20, 100, 8L << 20, 100_000, 1_000, 1_000_000);
}
