package nl.rits.bottlenecks.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import nl.rits.foundation.export.Format;

/** The files in which a copy leaves: what is on the screen, as PDF or as a list. */
@ApplicationScoped
class Files {

    static final String PDF = "application/pdf";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** How many cases come, so that who waits can see how far it is. */
    static final String CASES = "Rits-Cases";

    private final Printing printing;

    Files(Printing printing) {
        this.printing = printing;
    }

    enum Kind {
        PDF,
        XLSX
    }

    Response answer(DossierView dossier, Kind kind, String name) {
        var cases = Integer.toString(dossier.cases().size());
        if (kind == Kind.XLSX) {
            return Response.fromResponse(Format.XLSX.answer(name, file -> Lists.write(dossier, file)))
                    .header(CASES, cases)
                    .build();
        }
        StreamingOutput body = out -> printing.print(dossier, out);
        return Response.ok(body, Files.PDF)
                .header("Content-Disposition", "attachment; filename=\"" + name + ".pdf\"")
                .header(CASES, cases)
                .build();
    }
}
