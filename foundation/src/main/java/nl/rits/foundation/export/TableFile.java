package nl.rits.foundation.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file of rows that is written as it goes: text, whole numbers, days, and nothing. */
public interface TableFile extends Closeable {

    /** Begins a sheet; in a format that has one, an empty line. */
    void sheet(String name) throws IOException;

    void row(List<? extends @Nullable Object> cells) throws IOException;
}
