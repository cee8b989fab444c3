package nl.rits.bottlenecks.dossier;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import nl.rits.bottlenecks.booklet.Booklet;
import nl.rits.bottlenecks.booklet.Paper;
import nl.rits.bottlenecks.dossier.DossierView.CaseSheet;

/** A dossier on paper: a page A4 per case, each handed over before the next is made. */
@ApplicationScoped
class Printing {

    private final Template page;
    private final Template empty;

    Printing(@Location("dossier.html") Template page, @Location("dossier-empty.html") Template empty) {
        this.page = page;
        this.empty = empty;
    }

    void print(DossierView dossier, OutputStream out) throws IOException {
        if (dossier.cases().isEmpty()) {
            var title = dossier.meeting() == null ? Words.of("title.one", "–") : Sheets.title(dossier);
            try (var booklet = new Booklet(out, title)) {
                booklet.add(title, Paper.print(emptyPage(dossier, title)).pdf());
            }
            return;
        }
        try (var booklet = new Booklet(out, Sheets.title(dossier))) {
            for (var one : dossier.cases()) {
                booklet.add(one.place() + ". " + one.title(), onePage(dossier, one));
            }
        }
    }

    private byte[] onePage(DossierView dossier, CaseSheet one) throws IOException {
        var printed = Paper.print(html(dossier, one, Fit.FROM_WIDE_TO_TIGHT.getFirst()));
        for (var fit : Fit.FROM_WIDE_TO_TIGHT.subList(1, Fit.FROM_WIDE_TO_TIGHT.size())) {
            if (printed.pages() == 1) {
                break;
            }
            printed = Paper.print(html(dossier, one, fit));
        }
        return printed.pdf();
    }

    String html(DossierView dossier, CaseSheet one, Fit fit) {
        return page.data("sheet", Sheets.of(dossier, one, fit), "words", new PaperWords())
                .render();
    }

    private String emptyPage(DossierView dossier, String title) {
        return empty.data("title", title, "text", Words.of("empty"), "receiver", Sheets.receiver(dossier))
                .data("made", Sheets.made(dossier))
                .render();
    }
}
