package nl.rits.projects.intake;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.rits.foundation.identity.Languages;
import nl.rits.foundation.identity.Viewer;
import nl.rits.foundation.problem.Fault;
import nl.rits.foundation.problem.ProblemException;
import nl.rits.projects.geography.Municipalities;
import nl.rits.projects.intake.Choices.ColumnChoice;
import nl.rits.projects.intake.Choices.ValueChoice;
import nl.rits.projects.intake.reading.Unreadable;
import nl.rits.projects.intake.wording.ColumnMeaning;
import nl.rits.projects.intake.wording.ImportField;
import nl.rits.projects.intake.wording.Words;
import org.jspecify.annotations.Nullable;

/** Takes lists in and reads them again when the user explains something. */
@ApplicationScoped
public class ImportIntake {

    /** An import that says APPLYING for this long while nobody holds it was cut off. */
    private static final Duration START = Duration.ofSeconds(10);

    private final Imports imports;
    private final ImportStore store;
    private final ImportReading reading;
    private final ImportWords words;
    private final KnownPlans known;

    ImportIntake(Imports imports, ImportStore store, ImportReading reading, ImportWords words, KnownPlans known) {
        this.imports = imports;
        this.store = store;
        this.reading = reading;
        this.words = words;
        this.known = known;
    }

    Import read(Viewer viewer, Path file, String fileName, boolean onBehalf) {
        var own = onBehalf ? null : municipalityOf(viewer.party());
        var result = readable(viewer, () -> reading.read(file, fileName, viewer.party(), own, Choices.NONE));
        var made = new Import();
        made.id = UUID.randomUUID();
        made.version = 1;
        made.party = viewer.party();
        made.account = viewer.account();
        made.onBehalf = onBehalf;
        made.state = Import.State.ANALYSED;
        made.fileName = fileName;
        made.mapping = Choices.NONE;
        made.summary = result.summary();
        made.createdAt = Instant.now();
        imports.persistAndFlush(made);
        store.keepFile(made.id, file);
        store.replaceRows(made.id, result.rows());
        return made;
    }

    void adjust(Import held, Choices choices, @Nullable String ownMunicipality) {
        if (held.state != Import.State.ANALYSED && held.state != Import.State.FAILED) {
            throw ProblemException.conflict("import-not-ready");
        }
        check(held, choices);
        var said = said(held, choices);
        held.mapping = merged(held.mapping, said);
        remember(held, said);
        var file = store.file(held.id);
        try {
            var result = reading.read(file, held.fileName, held.party, ownMunicipality, held.mapping);
            store.replaceRows(held.id, result.rows());
            held.summary = result.summary();
        } catch (Unreadable unreadable) {
            throw unreadable(unreadable, Languages.DUTCH);
        } finally {
            delete(file);
        }
        held.state = Import.State.ANALYSED;
        held.failure = null;
        held.version++;
        // Reading laid the list beside the register and let go of all entities.
        imports.getEntityManager().merge(held);
        imports.flush();
    }

    /** What a steward imports lies in its own municipality. */
    String municipalityOf(UUID party) {
        return known.municipalityOf(party).orElseThrow(ProblemException::forbidden);
    }

    /** Imports that were cut off while being written wrote nothing; they can be started again. */
    @Transactional
    void on(@Observes StartupEvent start) {
        imports.list("state", Import.State.APPLYING).forEach(it -> release(it.id));
    }

    void release(UUID id) {
        var found = imports.findById(id);
        if (found != null
                && found.state == Import.State.APPLYING
                && found.startedAt != null
                && found.startedAt.plus(START).isBefore(Instant.now())
                && store.hold(id)) {
            imports.getEntityManager().refresh(found);
            if (found.state == Import.State.APPLYING) {
                found.state = Import.State.ANALYSED;
                found.failure = "cut-off";
                found.version++;
                imports.flush();
                store.progress(id, 0);
            }
        }
    }

    private static void check(Import held, Choices choices) {
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < choices.columns().size(); i++) {
            var choice = choices.columns().get(i);
            boolean known = held.summary.columns().stream().anyMatch(column -> column.index() == choice.index());
            if (!known) {
                faults.add(Fault.at("/columns/" + i + "/index", "unknown-value", choice.index()));
            }
            if (choice.field() != null && ColumnMeaning.ofCode(choice.field()).isEmpty()) {
                faults.add(Fault.at("/columns/" + i + "/field", "unknown-value", choice.field()));
            }
        }
        for (int i = 0; i < choices.values().size(); i++) {
            var choice = choices.values().get(i);
            boolean known = choice.field() == ImportField.MUNICIPALITY
                    ? Municipalities.withCode(choice.code()).isPresent()
                    : ImportReading.codes()
                            .getOrDefault(choice.field(), List.of())
                            .contains(choice.code());
            if (!known) {
                faults.add(Fault.at("/values/" + i + "/code", "unknown-value", choice.code()));
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    /** A screen sends all columns; only what differs from what we had made of them is said by the user. */
    private static Choices said(Import held, Choices choices) {
        var shown = new HashMap<Integer, String>();
        for (var column : held.summary.columns()) {
            var meaning = column.meaning();
            if (meaning != null) {
                shown.put(column.index(), meaning.code());
            }
        }
        var different = choices.columns().stream()
                .filter(choice -> choice.field() != null && !choice.field().equals(shown.get(choice.index())))
                .toList();
        return new Choices(different, choices.values());
    }

    private static Choices merged(Choices before, Choices now) {
        var columns = new LinkedHashMap<Integer, ColumnChoice>();
        before.columns().stream()
                .filter(earlier -> !isReplaced(earlier, now))
                .forEach(choice -> columns.put(choice.index(), choice));
        now.columns().forEach(choice -> columns.put(choice.index(), choice));
        var values = new LinkedHashMap<String, ValueChoice>();
        before.values().forEach(choice -> values.put(choice.field() + Words.bare(choice.value()), choice));
        now.values().forEach(choice -> values.put(choice.field() + Words.bare(choice.value()), choice));
        return new Choices(List.copyOf(columns.values()), List.copyOf(values.values()));
    }

    /** Another column now holds the field of this one. */
    private static boolean isReplaced(ColumnChoice earlier, Choices now) {
        boolean once = Optional.ofNullable(earlier.field())
                .flatMap(ColumnMeaning::ofCode)
                .filter(meaning -> !meaning.field().mayRepeat())
                .isPresent();
        return once && now.columns().stream().anyMatch(choice -> Objects.equals(choice.field(), earlier.field()));
    }

    private void remember(Import held, Choices choices) {
        var headings = new HashMap<String, String>();
        for (var choice : choices.columns()) {
            held.summary.columns().stream()
                    .filter(column -> column.index() == choice.index())
                    .filter(column -> !column.header().isBlank())
                    .forEach(column -> headings.put(Words.bare(column.header()), String.valueOf(choice.field())));
        }
        store.remember(held.party, null, headings);
        var byField = new HashMap<ImportField, Map<String, String>>();
        for (var choice : choices.values()) {
            byField.computeIfAbsent(choice.field(), _ -> new HashMap<>())
                    .put(Words.bare(choice.value()), choice.code());
        }
        byField.forEach((field, codes) -> store.remember(held.party, field, codes));
    }

    private interface Reading {
        ImportReading.Result read();
    }

    private ImportReading.Result readable(Viewer viewer, Reading reading) {
        try {
            return reading.read();
        } catch (Unreadable unreadable) {
            throw unreadable(unreadable, viewer.language());
        }
    }

    /** Says what is wrong with the file as a whole, and what to send instead. */
    private ProblemException unreadable(Unreadable unreadable, Locale language) {
        var code = unreadable.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        int status = switch (unreadable.reason()) {
            case TOO_LARGE, TOO_MANY_ROWS, TOO_MANY_COLUMNS, EXPANDS_TOO_MUCH -> 413;
            case OLD_EXCEL_OR_ENCRYPTED, OPEN_DOCUMENT, NOT_A_TABLE -> 415;
            default -> 422;
        };
        var fault = Fault.at("/file", code).worded(words.of(code, unreadable.values(), language));
        return new ProblemException(status, "file-" + code).faults(List.of(fault));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
