package nl.rits.projects.intake.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.rits.projects.intake.reading.Unreadable.Reason;
import org.jspecify.annotations.Nullable;

/** The parts of an XLSX around its sheets: which there are, shared texts, and which styles are dates or struck through. */
final class XlsxReader {

    private final ZipFile zip;
    private final ExpansionGuard guard;
    private final ReadingLimits limits;

    private XlsxReader(ZipFile zip, ExpansionGuard guard, ReadingLimits limits) {
        this.zip = zip;
        this.guard = guard;
        this.limits = limits;
    }

    static Workbook read(Path file, ReadingLimits limits) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > 5_000) {
                throw new Unreadable(Reason.EXPANDS_TOO_MUCH);
            }
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new Unreadable(zip.getEntry("content.xml") != null ? Reason.OPEN_DOCUMENT : Reason.NOT_A_TABLE);
            }
            var guard = new ExpansionGuard(file.toFile().length(), limits);
            return new XlsxReader(zip, guard, limits).workbook();
        } catch (ZipException | XMLStreamException e) {
            throw e.getMessage() != null && e.getMessage().contains("DOCTYPE")
                    ? new Unreadable(Reason.DOCTYPE_REFUSED)
                    : new Unreadable(Reason.DAMAGED);
        }
    }

    private Workbook workbook() throws IOException, XMLStreamException {
        var targets = relations();
        var texts = sharedTexts();
        var styles = styles();
        var sheets = new ArrayList<String[]>();
        var hidden = new ArrayList<String>();
        boolean[] from1904 = {false};
        parse("xl/workbook.xml", xml -> {
            switch (xml.getLocalName()) {
                case "sheet" -> {
                    var name = attribute(xml, "name", "");
                    if (attribute(xml, "state", "visible").equals("visible")) {
                        sheets.add(new String[] {name, attribute(xml, "id", "")});
                    } else {
                        hidden.add(name);
                    }
                }
                case "workbookPr" ->
                    from1904[0] = attribute(xml, "date1904", "0").matches("1|true");
                default -> {}
            }
        });
        if (sheets.isEmpty()) {
            throw new Unreadable(Reason.NO_VISIBLE_SHEET);
        }
        var tables = new ArrayList<Table>();
        for (var sheet : sheets) {
            var entry = targets.get(sheet[1]);
            if (entry != null && zip.getEntry(entry) != null && entry.contains("worksheets")) {
                try (var in = open(entry)) {
                    tables.add(new XlsxSheetReader(sheet[0], texts, styles, from1904[0], limits).read(Xml.reader(in)));
                }
            }
        }
        return new Workbook(tables, null, null, hidden);
    }

    /** Relation id → entry of the archive. */
    private Map<String, String> relations() throws IOException, XMLStreamException {
        var targets = new HashMap<String, String>();
        parse("xl/_rels/workbook.xml.rels", xml -> {
            if (xml.getLocalName().equals("Relationship")) {
                var target = attribute(xml, "Target", "");
                targets.put(attribute(xml, "Id", ""), target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        });
        return targets;
    }

    private List<String> sharedTexts() throws IOException, XMLStreamException {
        var texts = new ArrayList<String>();
        if (zip.getEntry("xl/sharedStrings.xml") == null) {
            return texts;
        }
        try (var in = open("xl/sharedStrings.xml")) {
            var xml = Xml.reader(in);
            while (xml.hasNext()) {
                if (Xml.next(xml) == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    texts.add(Xml.text(xml, "si"));
                }
            }
        }
        return texts;
    }

    private XlsxStyles styles() throws IOException, XMLStreamException {
        var styles = new XlsxStyles();
        if (zip.getEntry("xl/styles.xml") != null) {
            try (var in = open("xl/styles.xml")) {
                styles.read(Xml.reader(in));
            }
        }
        return styles;
    }

    private interface ElementReader {
        void on(XMLStreamReader xml) throws XMLStreamException;
    }

    private void parse(String entry, ElementReader reader) throws IOException, XMLStreamException {
        if (zip.getEntry(entry) == null) {
            return;
        }
        try (var in = open(entry)) {
            var xml = Xml.reader(in);
            while (xml.hasNext()) {
                if (Xml.next(xml) == XMLStreamConstants.START_ELEMENT) {
                    reader.on(xml);
                }
            }
        }
    }

    private InputStream open(String entry) throws IOException {
        return guard.watch(zip.getInputStream(zip.getEntry(entry)));
    }

    static String attribute(XMLStreamReader xml, String name, String otherwise) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                @Nullable String value = xml.getAttributeValue(i);
                return value == null ? otherwise : value;
            }
        }
        return otherwise;
    }
}
