package nl.rits.foundation.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Office Open XML (ECMA-376), the least that a spreadsheet needs: text within its cell, so that nothing is kept in memory, and a
 * first row that stays in sight. Text is text here: a spreadsheet does not run it as a formula.
 */
final class XlsxFile implements TableFile {

    /** The day that a spreadsheet calls 0, with the leap day of 1900 that never was. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    /** Longest text that a cell may hold. */
    private static final int LONGEST = 32_767;

    private final ZipOutputStream zip;
    private final Writer out;
    private final List<String> sheets = new ArrayList<>();
    private int row;

    XlsxFile(OutputStream stream) {
        zip = new ZipOutputStream(stream);
        zip.setLevel(Deflater.BEST_SPEED);
        out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
    }

    @Override
    public void sheet(String name) throws IOException {
        endSheet();
        sheets.add(name.length() > 31 ? name.substring(0, 31) : name);
        begin("xl/worksheets/sheet" + sheets.size() + ".xml");
        out.write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetViews>"
                + "<sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\""
                + " state=\"frozen\"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\""
                + " baseColWidth=\"18\"/><sheetData>");
        row = 0;
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        row++;
        out.write("<row r=\"" + row + "\">");
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            if (cell == null) {
                continue;
            }
            out.write("<c r=\"" + column(i) + row + "\"");
            switch (cell) {
                case Number number -> out.write("><v>" + number + "</v></c>");
                case LocalDate day -> out.write(" s=\"1\"><v>" + ChronoUnit.DAYS.between(DAY_ZERO, day) + "</v></c>");
                default -> {
                    var style = row == 1 ? " s=\"2\"" : "";
                    out.write(style + " t=\"inlineStr\"><is><t xml:space=\"preserve\">" + xml(cell.toString())
                            + "</t></is></c>");
                }
            }
        }
        out.write("</row>");
    }

    @Override
    public void close() throws IOException {
        endSheet();
        part("xl/styles.xml", """
                <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1">\
                <numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy"/></numFmts><fonts count="2"><font/><font><b/></font></fonts>\
                <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
                </fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3">\
                <xf/><xf numFmtId="164" applyNumberFormat="1"/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>""");
        var listed = new StringBuilder();
        var related = new StringBuilder();
        var types = new StringBuilder();
        for (int i = 1; i <= sheets.size(); i++) {
            listed.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(xml(sheets.get(i - 1)), i, i));
            related.append("""
                    <Relationship Id="rId%d" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" \
                    Target="worksheets/sheet%d.xml"/>""".formatted(i, i));
            types.append("""
                    <Override PartName="/xl/worksheets/sheet%d.xml" \
                    ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>""".formatted(i));
        }
        part("xl/workbook.xml", """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>%s</sheets></workbook>""".formatted(listed));
        part("xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s<Relationship Id="rIdStyles" \
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>\
                </Relationships>""".formatted(related));
        part("_rels/.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
                Target="xl/workbook.xml"/></Relationships>""");
        part("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" \
                ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" \
                ContentType="application/xml"/><Override PartName="/xl/workbook.xml" \
                ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override \
                PartName="/xl/styles.xml" \
                ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>%s</Types>""".formatted(types));
        out.flush();
        zip.close();
    }

    private void endSheet() throws IOException {
        if (!sheets.isEmpty() && row >= 0) {
            out.write("</sheetData></worksheet>");
            out.flush();
            zip.closeEntry();
            row = -1;
        }
    }

    private void begin(String name) throws IOException {
        out.flush();
        zip.putNextEntry(new ZipEntry(name));
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    }

    private void part(String name, String body) throws IOException {
        begin(name);
        out.write(body);
        out.flush();
        zip.closeEntry();
    }

    /** A, B, …, Z, AA, … */
    private static String column(int index) {
        var name = new StringBuilder();
        for (int i = index; i >= 0; i = i / 26 - 1) {
            name.insert(0, (char) ('A' + i % 26));
        }
        return name.toString();
    }

    private static String xml(String text) {
        var safe = new StringBuilder();
        var shown = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        shown.codePoints().forEach(it -> {
            switch (it) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                default -> {
                    // Other control characters may not be in XML at all.
                    if (it >= 0x20 && it != 0xFFFE && it != 0xFFFF || it == '\t' || it == '\n') {
                        safe.appendCodePoint(it);
                    }
                }
            }
        });
        return safe.toString();
    }
}
