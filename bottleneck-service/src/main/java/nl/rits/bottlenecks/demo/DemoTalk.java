package nl.rits.bottlenecks.demo;

import java.util.List;

/** What was said about one bottleneck in the demo. */
final class DemoTalk {

    static final String BOTTLENECK = "onderstation-raalte-oost";

    static final List<Said> ALL = List.of(
            new Said(9, "gm0177", "Kunt u vóór de zitting zeggen welk vermogen er in 2027 nog is?"),
            new Said(6, "netbeheer-oost", "Twee projecten kunnen in 2027 mee, als de andere vier later beginnen."));

    private DemoTalk() {}

    record Said(int daysAgo, String by, String text) {}
}
