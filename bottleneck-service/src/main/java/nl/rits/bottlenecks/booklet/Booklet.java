package nl.rits.bottlenecks.booklet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * One tagged PDF (PDF/UA-1) out of many, written while it is being made: of a part that was added only the numbers of its
 * pages stay in memory, so that a booklet may have any length. Each part has a bookmark.
 */
public final class Booklet implements AutoCloseable {

    private static final COSName STRUCT_PARENTS = COSName.getPDFName("StructParents");
    private static final COSName STRUCT_PARENT = COSName.getPDFName("StructParent");
    private static final COSName PARENT_TREE = COSName.getPDFName("ParentTree");
    private static final COSName PART = COSName.getPDFName("Part");

    private final PdfOut out;
    private final String title;
    private final int catalog;
    private final int pages;
    private final int structure;
    private final int document;
    private final int parents;
    private final int outlines;
    private final List<Integer> pageNumbers = new ArrayList<>();
    private final List<Integer> parts = new ArrayList<>();
    private final List<Bookmark> bookmarks = new ArrayList<>();
    private final StringBuilder parentTree = new StringBuilder();
    private final Map<String, Integer> streams = Copying.noStreams();
    private int structParents;

    private record Bookmark(String title, int page) {}

    public Booklet(OutputStream stream, String title) throws IOException {
        this.out = new PdfOut(stream);
        this.title = title;
        this.catalog = out.next();
        this.pages = out.next();
        this.structure = out.next();
        this.document = out.next();
        this.parents = out.next();
        this.outlines = out.next();
    }

    /** Adds all pages of a tagged PDF; what is ready goes to the reader at once. */
    public void add(String bookmark, byte[] pdf) throws IOException {
        try (var part = Loader.loadPDF(pdf)) {
            var copying = new Copying(out, streams);
            var root = part.getDocumentCatalog().getCOSObject();
            var tree = root.getCOSDictionary(COSName.STRUCT_TREE_ROOT);
            copying.stands(tree, structure);
            copying.stands(root.getCOSDictionary(COSName.PAGES), pages);
            adopt(tree, copying);
            parents(tree.getCOSDictionary(PARENT_TREE), copying);
            var first = takePages(part, copying);
            copying.finish();
            bookmarks.add(new Bookmark(bookmark, first));
        }
        // Passed over by who reads the file, counted by who waits for it.
        out.text("\n%part " + bookmarks.size() + "\n");
        out.flush();
    }

    /** The part hangs under the one document. */
    private void adopt(COSDictionary tree, Copying copying) throws IOException {
        var kids = tree.getDictionaryObject(COSName.K);
        for (var kid : kids instanceof COSArray several ? several.toList() : List.of(kids)) {
            var element = (COSDictionary) (kid instanceof org.apache.pdfbox.cos.COSObject it ? it.getObject() : kid);
            element.setItem(COSName.S, PART);
            var above = new COSDictionary();
            copying.stands(above, document);
            element.setItem(COSName.P, new org.apache.pdfbox.cos.COSObject(above));
            parts.add(copying.number(element));
        }
    }

    private int takePages(PDDocument part, Copying copying) throws IOException {
        var first = 0;
        var shift = structParents;
        for (var page : part.getPages()) {
            var dictionary = page.getCOSObject();
            // What a page inherits it must have itself here.
            dictionary.setItem(COSName.RESOURCES, page.getResources());
            dictionary.setItem(COSName.MEDIA_BOX, page.getMediaBox());
            shift(dictionary, STRUCT_PARENTS, shift);
            for (var annotation : page.getAnnotations()) {
                shift(annotation.getCOSObject(), STRUCT_PARENT, shift);
            }
            var number = copying.number(dictionary);
            pageNumbers.add(number);
            first = first == 0 ? number : first;
        }
        structParents += pagesOf(part);
        return first;
    }

    private static int pagesOf(PDDocument part) {
        var tree = part.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
        return tree.getInt(COSName.getPDFName("ParentTreeNextKey"), 1 + highest(tree.getCOSDictionary(PARENT_TREE)));
    }

    private static int highest(COSDictionary node) {
        var numbers = node.getCOSArray(COSName.NUMS);
        var highest = 0;
        for (var i = 0; numbers != null && i < numbers.size(); i += 2) {
            highest = Math.max(highest, ((COSInteger) numbers.getObject(i)).intValue());
        }
        return highest;
    }

    private static void shift(COSDictionary dictionary, COSName key, int by) {
        var was = dictionary.getInt(key, -1);
        if (was >= 0) {
            dictionary.setInt(key, was + by);
        }
    }

    private void parents(COSDictionary node, Copying copying) throws IOException {
        var numbers = node.getCOSArray(COSName.NUMS);
        for (var i = 0; numbers != null && i < numbers.size(); i += 2) {
            var key = ((COSInteger) numbers.getObject(i)).intValue();
            COSBase value = numbers.getObject(i + 1);
            parentTree
                    .append(key + structParents)
                    .append(' ')
                    .append(copying.number(value))
                    .append(" 0 R\n");
        }
        var kids = node.getCOSArray(COSName.KIDS);
        for (var i = 0; kids != null && i < kids.size(); i++) {
            parents((COSDictionary) kids.getObject(i), copying);
        }
    }

    /** Ends the file; without a part there is none. */
    @Override
    public void close() throws IOException {
        if (pageNumbers.isEmpty()) {
            throw new IOException("a booklet has a page");
        }
        out.object(pages, "<</Type /Pages /Count " + pageNumbers.size() + " /Kids [" + references(pageNumbers) + "]>>");
        out.object(
                structure,
                "<</Type /StructTreeRoot /K " + document + " 0 R /ParentTree " + parents + " 0 R /ParentTreeNextKey "
                        + structParents + ">>");
        out.object(
                document, "<</Type /StructElem /S /Document /P " + structure + " 0 R /K [" + references(parts) + "]>>");
        out.object(parents, "<</Nums [" + parentTree + "]>>");
        outlines();
        var info = out.next();
        out.object(info, "<</Title " + hex(title) + " /Producer (Rits) /Creator (Rits)>>");
        var metadata = out.next();
        var xmp = Xmp.of(title).getBytes(StandardCharsets.UTF_8);
        out.begin(metadata);
        out.text("<</Type /Metadata /Subtype /XML /Length " + xmp.length + ">>\nstream\n");
        out.stream().write(xmp);
        out.text("\nendstream");
        out.end();
        out.object(
                catalog,
                "<</Type /Catalog /Version /1.7 /Pages " + pages + " 0 R /Lang (nl-NL) /MarkInfo <</Marked true>>"
                        + " /ViewerPreferences <</DisplayDocTitle true>> /PageMode /UseOutlines /StructTreeRoot "
                        + structure + " 0 R /Outlines " + outlines + " 0 R /Metadata " + metadata + " 0 R>>");
        var id = new byte[16];
        new SecureRandom().nextBytes(id);
        out.finish(catalog, info, HexFormat.of().formatHex(id));
    }

    private void outlines() throws IOException {
        var numbers = bookmarks.stream().map(_ -> out.next()).toList();
        for (var i = 0; i < numbers.size(); i++) {
            var bookmark = bookmarks.get(i);
            out.object(
                    numbers.get(i),
                    "<</Title " + hex(bookmark.title()) + " /Parent " + outlines + " 0 R /Dest [" + bookmark.page()
                            + " 0 R /Fit]"
                            + (i > 0 ? " /Prev " + numbers.get(i - 1) + " 0 R" : "")
                            + (i < numbers.size() - 1 ? " /Next " + numbers.get(i + 1) + " 0 R" : "")
                            + ">>");
        }
        out.object(
                outlines,
                "<</Type /Outlines /First " + numbers.getFirst() + " 0 R /Last " + numbers.getLast() + " 0 R /Count "
                        + numbers.size() + ">>");
    }

    private static String references(List<Integer> numbers) {
        var all = new StringBuilder();
        numbers.forEach(number -> all.append(number).append(" 0 R\n"));
        return all.toString();
    }

    private static String hex(String text) {
        return "<" + new COSString(text).toHexString() + ">";
    }
}
