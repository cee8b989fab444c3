package nl.rits.bottlenecks.dossier;

import java.io.IOException;
import nl.rits.foundation.export.TableFile;

/** The lists of what was promised, asked and decided. */
final class More {

    private More() {}

    static void write(DossierView dossier, TableFile file) throws IOException {
        file.sheet(Words.of("sheet.agreements"));
        file.row(Lists.heads("title", "owners", "counterparts", "agreement", "due", "standing", "evidence"));
        for (var one : dossier.cases()) {
            for (var it : one.agreements()) {
                file.row(Lists.row(
                        one.title(),
                        Parts.names(it.owners()),
                        Parts.names(it.counterparts()),
                        it.what(),
                        it.due(),
                        Words.code(
                                "agreement",
                                it.overdue() ? "OVERDUE" : it.status().name()),
                        it.evidence()));
            }
        }
        file.sheet(Words.of("sheet.help"));
        file.row(Lists.heads("title", "party", "expertise", "hoursAWeek", "starts", "ends", "standing"));
        for (var one : dossier.cases()) {
            for (var it : one.help()) {
                file.row(Lists.row(
                        one.title(),
                        it.party().name(),
                        it.expertiseName(),
                        it.hours(),
                        it.starts(),
                        it.ends(),
                        Words.code("capacity", it.status().name())));
            }
        }
        file.sheet(Words.of("sheet.decided"));
        file.row(Lists.heads("title", "date", "table", "decided"));
        for (var one : dossier.cases()) {
            for (var it : one.decided()) {
                file.row(Lists.row(one.title(), it.date(), it.table(), Parts.decision(it)));
            }
        }
    }
}
