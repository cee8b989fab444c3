package nl.rits.projects.intake.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Of every cell style only this: is it a date, and is its text struck through? */
final class XlsxStyles {

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Boolean> struckFonts = new ArrayList<>();
    private final List<int[]> cellStyles = new ArrayList<>();

    boolean isStruck(int style) {
        if (style < 0 || style >= cellStyles.size()) {
            return false;
        }
        int font = cellStyles.get(style)[1];
        return font >= 0 && font < struckFonts.size() && struckFonts.get(font);
    }

    boolean isDate(int style) {
        if (style < 0 || style >= cellStyles.size()) {
            return false;
        }
        int format = cellStyles.get(style)[0];
        // 14–22 and 45–47 are the built-in formats of dates and times; 27–36 and 50–58 their local variants.
        if (format >= 14 && format <= 22 || format >= 27 && format <= 36 || format >= 50 && format <= 58) {
            return true;
        }
        var code = formats.get(format);
        if (code == null) {
            return false;
        }
        var bare = code.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(java.util.Locale.ROOT);
        return bare.contains("yy") || bare.contains("jj") || bare.contains("mmm") || bare.matches(".*d.*m.*");
    }

    void read(XMLStreamReader xml) throws XMLStreamException {
        String inside = "";
        boolean struck = false;
        while (xml.hasNext()) {
            int event = Xml.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "fonts", "cellXfs", "cellStyleXfs", "dxfs" -> inside = xml.getLocalName();
                    case "numFmt" -> formats.put(number(xml, "numFmtId"), XlsxReader.attribute(xml, "formatCode", ""));
                    case "font" -> struck = false;
                    case "strike" ->
                        struck = !XlsxReader.attribute(xml, "val", "1").matches("0|false");
                    case "xf" -> {
                        if (inside.equals("cellXfs")) {
                            cellStyles.add(new int[] {number(xml, "numFmtId"), number(xml, "fontId")});
                        }
                    }
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("font")
                    && inside.equals("fonts")) {
                struckFonts.add(struck);
            }
        }
    }

    private static int number(XMLStreamReader xml, String attribute) {
        var text = XlsxReader.attribute(xml, attribute, "0");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
