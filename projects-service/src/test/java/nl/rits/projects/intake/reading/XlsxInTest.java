package nl.rits.projects.intake.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes small workbooks part by part, also such as no program would write. */
public final class XlsxInTest {

    private final Map<String, String> parts = new LinkedHashMap<>();

    /** A workbook with one sheet; its rows are the XML of {@code sheetData}. */
    public static XlsxInTest withSheet(String sheetData) {
        return new XlsxInTest()
                .part("xl/workbook.xml", """
                        <workbook xmlns="m" xmlns:r="r"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>""")
                .part("xl/_rels/workbook.xml.rels", """
                        <Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>""")
                .part("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + sheetData + "</sheetData></worksheet>");
    }

    public XlsxInTest part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    public Path in(Path folder) {
        try {
            var file = folder.resolve("list.xlsx");
            try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
                for (var part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(String cell, String text) {
        return "<c r=\"" + cell + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }
}
