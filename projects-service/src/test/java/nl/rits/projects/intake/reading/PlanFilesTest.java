package nl.rits.projects.intake.reading;

import static nl.rits.projects.intake.reading.XlsxInTest.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.rits.projects.intake.reading.Unreadable.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanFilesTest {

    @TempDir
    Path folder = Path.of("");

    private Table csv(byte[] content) throws IOException {
        return PlanFiles.read(Files.write(folder.resolve("list.csv"), content))
                .tables()
                .getFirst();
    }

    private static List<String> texts(Row row) {
        return row.cells().stream().map(Cell::text).toList();
    }

    private void refused(Path file, Reason reason) {
        assertThatThrownBy(() -> PlanFiles.read(file))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        unreadable -> assertThat(unreadable.reason()).isEqualTo(reason));
    }

    @Test
    void encodings_are_found_out() throws IOException {
        var list = "naam;plaats\nCafé Weiß;Mariënheem\n";
        for (var content : List.of(
                list.getBytes(StandardCharsets.UTF_8),
                ("\ufeff" + list).getBytes(StandardCharsets.UTF_8),
                ("\ufeff" + list).getBytes(StandardCharsets.UTF_16LE),
                list.getBytes(Charset.forName("windows-1252")))) {
            assertThat(texts(csv(content).rows().get(1))).containsExactly("Café Weiß", "Mariënheem");
        }
    }

    @Test
    void a_byte_without_meaning_does_not_stop_a_list() throws IOException {
        var row = csv(new byte[] {'a', ';', 'b', '\n', 'x', (byte) 0x81, (byte) 0xe9, ';', '1', '\n'})
                .rows()
                .get(1);
        assertThat(row.cell(0).text()).startsWith("x").endsWith("é");
        assertThat(row.cell(1).text()).isEqualTo("1");
    }

    @Test
    void separators_are_found_out_also_among_decimal_commas() throws IOException {
        assertThat(texts(csv("a;b;c\n1,5;2,5;3,5\n1,5;2,5;3,5\n".getBytes(StandardCharsets.UTF_8))
                        .rows()
                        .get(1)))
                .containsExactly("1,5", "2,5", "3,5");
        assertThat(texts(csv("a,b\n\"x, y\",2\n".getBytes(StandardCharsets.UTF_8))
                        .rows()
                        .get(1)))
                .containsExactly("x, y", "2");
        assertThat(texts(csv("a\tb\n1\t2\n".getBytes(StandardCharsets.UTF_8))
                        .rows()
                        .get(1)))
                .containsExactly("1", "2");
        assertThat(texts(csv("sep=|\na|b\n1|2\n".getBytes(StandardCharsets.UTF_8))
                        .rows()
                        .get(1)))
                .containsExactly("1", "2");
    }

    @Test
    void a_line_break_in_quotes_and_ragged_rows_keep_rows_and_addresses_right() throws IOException {
        var table = csv("a;b\n\"een\ntwee\";2;3;4\n\nlaatste\n".getBytes(StandardCharsets.UTF_8));
        assertThat(table.rows()).extracting(Row::number).containsExactly(1, 2, 4);
        assertThat(table.rows().get(1).cell(0).tidy()).isEqualTo("een twee");
        assertThat(table.rows().get(2).cell(3)).isEqualTo(Cell.EMPTY);
        assertThat(table.address(2, 27)).isEqualTo("AB2");
    }

    @Test
    void what_is_no_table_is_refused_by_its_content() throws IOException {
        refused(Files.write(folder.resolve("a.csv"), new byte[0]), Reason.EMPTY_FILE);
        refused(Files.writeString(folder.resolve("b.csv"), "%PDF-1.7"), Reason.NOT_A_TABLE);
        refused(Files.writeString(folder.resolve("c.xlsx"), "<html>"), Reason.NOT_A_TABLE);
        refused(Files.write(folder.resolve("d.csv"), new byte[] {'a', 0, 1, 2, ';'}), Reason.NOT_A_TABLE);
        refused(
                Files.write(
                        folder.resolve("e.xls"), new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2, 3, 4}),
                Reason.OLD_EXCEL_OR_ENCRYPTED);
        refused(new XlsxInTest().part("word/document.xml", "<a/>").in(folder), Reason.NOT_A_TABLE);
        refused(new XlsxInTest().part("content.xml", "<a/>").in(folder), Reason.OPEN_DOCUMENT);
        refused(Files.writeString(folder.resolve("f.xlsx"), "PK\3\4 half"), Reason.DAMAGED);
        refused(XlsxInTest.withSheet("<row r='1'><c").in(folder), Reason.DAMAGED);
    }

    @Test
    void an_xlsx_is_read_with_its_dates_strikes_hidden_columns_and_open_formulas() {
        var sheet = "<row r=\"1\">" + text("A1", "Naam") + text("B1", "Aantal") + "</row>"
                + "<row r=\"2\"><c r=\"A2\" s=\"1\" t=\"inlineStr\"><is><t>Klaar</t></is></c><c r=\"B2\"><v>3</v></c>"
                + "<c r=\"C2\" s=\"2\"><v>46266</v></c></row>"
                + "<row r=\"3\" hidden=\"1\">" + text("B3", "ca. 4") + "</row>"
                + "<row r=\"4\"><c r=\"B4\"><f>SUM(B2:B3)*2+(B2-1)</f></c><c r=\"C4\"><f>C4</f></c><c r=\"D4\"><f>VLOOKUP(1,A:B,2)</f></c></row>";
        var table = PlanFiles.read(
                        XlsxInTest.withSheet(sheet).part("xl/styles.xml", """
                                <styleSheet><fonts><font/><font><strike/></font></fonts>
                                <cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="0" numFmtId="14"/></cellXfs></styleSheet>""").in(folder))
                .tables()
                .getFirst();
        assertThat(table.rows().get(1).cell(0).struck()).isTrue();
        assertThat(table.rows().get(1).cell(2).date()).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(table.rows().get(2).hidden()).isTrue();
        assertThat(table.rows().get(3).cell(1).number()).isEqualTo(16.0);
        assertThat(table.rows().get(3).cell(2).number()).isNull();
        assertThat(table.rows().get(3).cell(3).number()).isNull();
        assertThat(table.address(2, 0)).isEqualTo("Blad1!A2");
    }

    @Test
    void a_document_type_is_refused_and_nothing_is_fetched() {
        var outside = folder.resolve("secret.txt").toUri();
        refused(
                XlsxInTest.withSheet("")
                        .part(
                                "xl/worksheets/sheet1.xml",
                                "<!DOCTYPE w [<!ENTITY x SYSTEM \"" + outside
                                        + "\">]><worksheet><sheetData><row><c t=\"str\"><v>&x;</v></c></row></sheetData></worksheet>")
                        .in(folder),
                Reason.DOCTYPE_REFUSED);
    }

    @Test
    void an_archive_that_unpacks_without_end_is_stopped_early() throws IOException {
        var file = folder.resolve("bomb.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook><sheets><sheet name=\"a\" id=\"rId1\"/></sheets></workbook>"
                    .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/_rels/workbook.xml.rels"));
            zip.write("<R><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></R>"
                    .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<worksheet><sheetData><row>".getBytes(StandardCharsets.UTF_8));
            var block = "<!-- nothing -->".repeat(10_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 1_000; i++) {
                zip.write(block);
            }
        }
        long start = System.nanoTime();
        refused(file, Reason.EXPANDS_TOO_MUCH);
        assertThat((System.nanoTime() - start) / 1_000_000_000).isLessThan(20);
    }

    @Test
    void a_list_that_is_too_long_or_too_wide_is_refused_with_its_limit() throws IOException {
        var small = new ReadingLimits(1_000, 1_000_000, 100, 1_000_000, 5, 3, 100);
        var many = Files.writeString(folder.resolve("many.csv"), "a;b\n".repeat(10));
        assertThatThrownBy(() -> PlanFiles.read(many, small))
                .isInstanceOfSatisfying(
                        Unreadable.class, it -> assertThat(it.values()).containsExactly("5"));
        var wide = Files.writeString(folder.resolve("wide.csv"), "a;b;c;d\n1;2;3;4\n");
        assertThatThrownBy(() -> PlanFiles.read(wide, small)).hasMessageContaining("TOO_MANY_COLUMNS");
        var large = Files.writeString(folder.resolve("large.csv"), "a;b\n".repeat(400));
        assertThatThrownBy(() -> PlanFiles.read(large, small)).hasMessageContaining("TOO_LARGE");
    }
}
