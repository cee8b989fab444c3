package nl.rits.local.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Counts in reports as JUnit writes them, and Vitest and Playwright too. */
final class Reports {
    private Reports() {}

    /** Only reports of this run: an old one would count tests that did not run. */
    static Count in(Path folder, FileTime since) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Count.NONE;
        }
        try (var files = Files.list(folder)) {
            var count = Count.NONE;
            for (var file : files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList()) {
                if (Files.getLastModifiedTime(file).compareTo(since) >= 0) {
                    count = count.plus(of(file));
                }
            }
            return count;
        }
    }

    static Count of(Path file) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var cases = factory.newDocumentBuilder().parse(file.toFile()).getElementsByTagName("testcase");
            var passed = 0;
            var skipped = 0;
            var failures = new ArrayList<String>();
            for (var i = 0; i < cases.getLength(); i++) {
                var test = (Element) cases.item(i);
                if (has(test, "failure") || has(test, "error")) {
                    failures.add(describe(test));
                } else if (has(test, "skipped")) {
                    skipped++;
                } else {
                    passed++;
                }
            }
            return new Count(passed, skipped, failures);
        } catch (ParserConfigurationException | SAXException broken) {
            return Count.failure(file.getFileName() + " is not a whole report: " + broken.getMessage());
        }
    }

    private static boolean has(Element test, String outcome) {
        return test.getElementsByTagName(outcome).getLength() > 0;
    }

    private static String describe(Element test) {
        var outcome = (Element) test.getElementsByTagName(has(test, "failure") ? "failure" : "error")
                .item(0);
        var message =
                outcome.getAttribute("message").isBlank() ? outcome.getTextContent() : outcome.getAttribute("message");
        var line = message.strip()
                .lines()
                .limit(3)
                .map(String::strip)
                .reduce((one, next) -> one + " " + next)
                .orElse("");
        var name = test.getAttribute("classname").replaceFirst("^nl\\.rits\\.", "") + " " + test.getAttribute("name");
        return name.strip() + ": " + (line.length() > 240 ? line.substring(0, 240) + "…" : line);
    }
}
