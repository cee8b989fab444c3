package nl.rits.bottlenecks.text;

import java.net.URI;
import java.net.URISyntaxException;

/** Addresses of the web that people give. */
public final class Addresses {

    private Addresses() {}

    /** Of https, with a host, and without anybody's name in it. */
    public static boolean isOne(String link) {
        try {
            var uri = new URI(link.strip());
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
