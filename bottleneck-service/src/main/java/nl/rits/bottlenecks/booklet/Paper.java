package nl.rits.bottlenecks.booklet;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Supplier;
import org.w3c.dom.Element;

/** Well-formed HTML on paper, as tagged PDF with its fonts in it. It fetches nothing: no style, picture or font from elsewhere. */
public final class Paper {

    private static final byte[] REGULAR = font("Regular");
    private static final byte[] BOLD = font("Bold");

    private Paper() {}

    /** Prints the first of these, widest first, that is one page; when none is, the last. */
    public static byte[] page(Iterable<Supplier<String>> widestFirst) throws IOException {
        var tries = widestFirst.iterator();
        while (true) {
            var pdf = new ByteArrayOutputStream();
            var builder = builder(tries.next().get());
            builder.toStream(pdf);
            try (var renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                if (renderer.getRootBox().getLayer().getPages().size() == 1 || !tries.hasNext()) {
                    renderer.createPDF();
                    return pdf.toByteArray();
                }
            }
        }
    }

    private static PdfRendererBuilder builder(String html) {
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        // Whole fonts: the same bytes in every part, so that a booklet has them once.
        builder.useFont(() -> new ByteArrayInputStream(REGULAR), "Hanken Grotesk", 400, FontStyle.NORMAL, false);
        builder.useFont(() -> new ByteArrayInputStream(BOLD), "Hanken Grotesk", 700, FontStyle.NORMAL, false);
        builder.useObjectDrawerFactory(new Drawings());
        builder.useUriResolver((_, _) -> null);
        builder.withHtmlContent(withoutControls(html), null);
        return builder;
    }

    /** What people paste may hold characters that may not be in XML at all. */
    private static String withoutControls(String html) {
        var tidy = new StringBuilder(html.length());
        html.codePoints()
                .filter(it -> it == '\t'
                        || it == '\n'
                        || it == '\r'
                        || it >= 0x20 && it <= 0xD7FF
                        || it >= 0xE000 && it < 0xFFFE
                        || it >= 0x10000)
                .forEach(tidy::appendCodePoint);
        return tidy.toString();
    }

    private static byte[] font(String weight) {
        try (var file = Paper.class.getResourceAsStream("/fonts/HankenGrotesk-" + weight + ".ttf")) {
            return Objects.requireNonNull(file).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** {@code <object type="lane">} is drawn here; other objects are nothing. */
    private static final class Drawings implements FSObjectDrawerFactory {

        @Override
        public FSObjectDrawer createDrawer(Element element) {
            return (it, x, y, width, height, device, _, dots) -> {
                var lane = Lane.of(it);
                var wide = (float) width / dots;
                var high = (float) height / dots;
                device.drawWithGraphics((float) x, (float) y, wide, high, graphics -> lane.draw(graphics, wide, high));
                return null;
            };
        }

        @Override
        public boolean isReplacedObject(Element element) {
            return "object".equals(element.getNodeName()) && "lane".equals(element.getAttribute("type"));
        }
    }
}
