package nl.rits.bottlenecks.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import nl.rits.foundation.testing.RealParts;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** On paper: accessible by PDF/UA-1, one page per case whatever was written, and nothing that was written runs. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PrintingTest {

    @Inject
    Printing printing;

    @BeforeAll
    static void validator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void a_booklet_is_pdf_ua_with_a_title_a_language_and_a_bookmark_per_case() throws Exception {
        var pdf = print(Examples.ofMany(3));
        assertUniversallyAccessible(pdf);
        try (var document = Loader.loadPDF(pdf)) {
            look(document, "booklet");
            var catalog = document.getDocumentCatalog();
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            assertThat(catalog.getLanguage()).isEqualTo("nl-NL");
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Dossier zitting 14, Versnellingstafel West-Overijssel, 3 december 2026");
            var bookmarks = new ArrayList<String>();
            for (PDOutlineItem item : catalog.getDocumentOutline().children()) {
                bookmarks.add(item.getTitle());
            }
            assertThat(bookmarks).hasSize(3).first().isEqualTo("1. Zaak 1: samen om voorrang vragen");
            for (var page : document.getPages()) {
                for (var font : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void every_fact_is_on_the_page() throws Exception {
        assertThat(text(print(Examples.dossier(List.of(Examples.sheet(1, "Weteringpark", Examples.EXPLANATION))))))
                .contains(
                        "zaak 1 van 1",
                        "zitting 14 · 3 december 2026",
                        "CONCEPT",
                        "Twee omwonenden gingen in beroep",
                        "Veranderd sinds 3 september 2026",
                        "Beekvliet Ontwikkeling",
                        "Woonstichting Esrand",
                        "jun 2027",
                        "feb 2028",
                        "8 mnd",
                        "Steenwijkerland, Kornputsingel",
                        "vóór 10 december 2026",
                        "De tafel steunt het verzoek om voorrang",
                        "Gemeld",
                        "Het plan ligt bij de Raad van State.",
                        "Marktpartijen Onderbouw de schade",
                        "Overheden Dien het verzoek om voorrang in",
                        "€ 1.800.000 en 120 uur en maakt 180 woningen vrij, vanaf 2028 in 3 jaar.",
                        "Pas als ook dit is opgelost: Onderstation Raalte-Oost zit vol.",
                        "Gemeente Raalte zoekt Juridisch: 16 uur per week",
                        "Levert een planjurist voor de zitting, te laat, was 3 november 2026",
                        "11 november 2026",
                        "Moeten nog tekenen: Gemeente Raalte.",
                        "3 september 2026, Tafel West-Overijssel: Eerst praten met de indieners",
                        "Twee omwonenden gingen in beroep, 44 woningen",
                        "Exemplaar van Gemeente Raalte",
                        "Gemaakt op 16 november 2026, 11.05 uur");
    }

    @Test
    void forty_pages_of_explanation_many_projects_and_long_words_are_still_one_page_and_say_where_the_rest_is()
            throws Exception {
        var forty = "Dit is een zin van een lange uitleg die maar doorgaat. ".repeat(2500);
        var word = "Onafgebroken".repeat(400);
        var many = IntStream.range(0, 100)
                .mapToObj(
                        it -> Examples.project("Plan " + it + " met een naam die veel langer is dan nodig", 1000 + it))
                .toList();
        var sheets = List.of(
                Examples.sheet(1, "Lange uitleg", forty),
                Examples.sheet(2, word.substring(0, 200), word),
                Examples.sheet(3, "Veel van alles", forty, many, 60));
        var pdf = print(Examples.dossier(sheets));
        assertUniversallyAccessible(pdf);
        try (var document = Loader.loadPDF(pdf)) {
            look(document, "long");
            assertThat(document.getNumberOfPages()).isEqualTo(3);
        }
        assertThat(text(pdf))
                .contains(
                        "Ingekort. De hele tekst staat in Rits bij dit knelpunt.",
                        "projecten in Rits",
                        ", zie de webpagina");
    }

    @Test
    void what_people_wrote_is_text_and_nothing_is_fetched() throws Exception {
        var nasty =
                "<script>alert(1)</script><img src=\"file:///etc/hostname\"/> & \u0007 ]]> \uD83C\uDFE0 {sheet.hash} 漢字";
        var pdf = print(Examples.dossier(List.of(Examples.sheet(1, nasty, nasty))));
        assertUniversallyAccessible(pdf);
        assertThat(text(pdf)).contains("<script>alert(1)</script><img src=\"file:///etc/hostname\"/>");
        try (var document = Loader.loadPDF(pdf)) {
            for (var name : document.getPage(0).getResources().getXObjectNames()) {
                assertThat(document.getPage(0).getResources().isImageXObject(name))
                        .isFalse();
            }
        }
    }

    @Test
    void without_a_case_there_is_a_page_that_says_so() throws Exception {
        var pdf = print(Examples.dossier(List.of()));
        assertUniversallyAccessible(pdf);
        assertThat(text(pdf)).contains("In dit dossier staat geen zaak die u mag zien.");
    }

    /** Measures too: {@code -Drits.dossier.cases=300}. */
    @Test
    void a_booklet_of_any_length_leaves_page_by_page_and_keeps_nothing() throws Exception {
        var cases = Integer.getInteger("rits.dossier.cases", 20);
        var runtime = Runtime.getRuntime();
        print(Examples.ofMany(5));
        var file = Files.createTempFile("booklet", ".pdf");
        var flushed = new ArrayList<Long>();
        var used = new ArrayList<Long>();
        var process = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var worked = process.getProcessCpuTime();
        var start = System.nanoTime();
        try (var out = new FilterOutputStream(new BufferedOutputStream(Files.newOutputStream(file))) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void flush() throws IOException {
                super.flush();
                flushed.add(System.nanoTime() - start);
                if (flushed.size() % 50 == 0) {
                    System.gc();
                    used.add((runtime.totalMemory() - runtime.freeMemory()) >> 20);
                }
            }
        }) {
            printing.print(Examples.ofMany(cases), out);
        }
        System.out.printf(
                "booklet: %d cases in %.1f s (%.1f s of processor), first after %.2f s, %d kB, heap after each 50 cases %s MB%n",
                cases,
                (System.nanoTime() - start) / 1e9,
                (process.getProcessCpuTime() - worked) / 1e9,
                flushed.getFirst() / 1e9,
                Files.size(file) >> 10,
                used);
        try (var document = Loader.loadPDF(file.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(cases);
        }
        assertThat(flushed).as("handed over case by case").hasSizeGreaterThanOrEqualTo(cases);
        // Both fonts are in it once.
        assertThat(Files.size(file)).isLessThan(60_000L + cases * 120_000L);
        Files.delete(file);
    }

    private byte[] print(DossierView dossier) throws IOException {
        var out = new ByteArrayOutputStream();
        printing.print(dossier, out);
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static void assertUniversallyAccessible(byte[] pdf) throws Exception {
        var flavour = PDFAFlavour.PDFUA_1;
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTestAssertions())
                    .as("what veraPDF found")
                    .extracting(it ->
                            it.getRuleId().getClause() + "-" + it.getRuleId().getTestNumber() + " " + it.getMessage())
                    .isEmpty();
            assertThat(result.isCompliant()).isTrue();
            assertThat(result.getTotalAssertions()).isGreaterThan(100);
        }
    }

    /** Pictures to look at: {@code -Drits.pictures=folder}. */
    private static void look(PDDocument document, String name) throws IOException {
        var folder = System.getProperty("rits.pictures");
        if (folder != null) {
            for (var page = 0; page < document.getNumberOfPages(); page++) {
                var picture = Path.of(folder, name + "-" + (page + 1) + ".png");
                Files.createDirectories(picture.getParent());
                ImageIO.write(new PDFRenderer(document).renderImageWithDPI(page, 110), "png", picture.toFile());
            }
        }
    }
}
