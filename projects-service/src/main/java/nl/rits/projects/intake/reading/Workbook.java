package nl.rits.projects.intake.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file held.
 *
 * @param encoding of a CSV file, such as {@code windows-1252}
 * @param separator of a CSV file
 * @param hiddenSheets names of sheets that were not read because their author hid them
 */
public record Workbook(
        List<Table> tables,
        @Nullable String encoding,
        @Nullable String separator,
        List<String> hiddenSheets) {}
