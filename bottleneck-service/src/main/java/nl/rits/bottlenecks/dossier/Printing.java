package nl.rits.bottlenecks.dossier;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import nl.rits.bottlenecks.booklet.Booklet;
import nl.rits.bottlenecks.booklet.Paper;
import nl.rits.bottlenecks.dossier.DossierView.CaseSheet;

/** A dossier on paper: a page A4 per case, each handed over before the next is made. */
@ApplicationScoped
class Printing {

    /** Pages that are ready or being made before they are needed, so that both cores have work and memory stays small. */
    private static final int AHEAD = 3;

    /** For all dossiers together: who prints much does not keep others from working. */
    private final ExecutorService printers = Executors.newFixedThreadPool(
            2, Thread.ofPlatform().daemon().name("dossier-", 0).factory());

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
                booklet.add(title, Paper.page(List.of(() -> emptyPage(dossier, title))));
            }
            return;
        }
        try (var booklet = new Booklet(out, Sheets.title(dossier))) {
            var ahead = new ArrayDeque<Future<byte[]>>();
            try {
                var coming = dossier.cases().iterator();
                for (var one : dossier.cases()) {
                    while (coming.hasNext() && ahead.size() < AHEAD) {
                        var next = coming.next();
                        ahead.add(printers.submit(() -> onePage(dossier, next)));
                    }
                    booklet.add(one.place() + ". " + one.title(), printed(ahead.remove()));
                }
            } finally {
                // Who went away needs no more pages.
                ahead.forEach(it -> it.cancel(true));
            }
        }
    }

    private static byte[] printed(Future<byte[]> page) throws IOException {
        try {
            return page.get();
        } catch (ExecutionException failure) {
            throw new IOException("a page could not be printed", failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", interrupted);
        }
    }

    private byte[] onePage(DossierView dossier, CaseSheet one) throws IOException {
        return Paper.page(Fit.FROM_WIDE_TO_TIGHT.stream()
                .<Supplier<String>>map(fit -> () -> html(dossier, one, fit))
                .toList());
    }

    @PreDestroy
    void stop() {
        printers.shutdownNow();
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
