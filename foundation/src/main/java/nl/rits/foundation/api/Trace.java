package nl.rits.foundation.api;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * What ties the lines of one request together across services (W3C Trace Context).
 *
 * @param parent {@code 00-<32 hex>-<16 hex>-<2 hex>}
 * @param correlation what the client called it, or the trace id
 */
public record Trace(String parent, String correlation) {
    static final String PARENT = "traceparent";
    static final String CORRELATION = "X-Correlation-Id";

    private static final Pattern PARENT_FORM =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final Pattern CORRELATION_FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** The trace of the request that this thread works for, or a new one. */
    public static Trace current() {
        return MDC.get(PARENT) instanceof String parent && MDC.get(CORRELATION) instanceof String correlation
                ? new Trace(parent, correlation)
                : of(null, null);
    }

    /** The trace as a whole: 32 hexadecimal digits. */
    public String id() {
        return parent.substring(3, 35);
    }

    /** The step of the caller: 16 hexadecimal digits. */
    public String span() {
        return parent.substring(36, 52);
    }

    /** Takes over what the caller sent if it has the right form, so that no log can be forged. */
    static Trace of(@Nullable String parent, @Nullable String correlation) {
        var known = Optional.ofNullable(parent)
                .filter(text -> PARENT_FORM.matcher(text).matches())
                .orElseGet(() -> "00-" + hex(16) + "-" + hex(8) + "-01");
        return new Trace(
                known,
                Optional.ofNullable(correlation)
                        .filter(text -> CORRELATION_FORM.matcher(text).matches())
                        .orElse(known.substring(3, 35)));
    }

    /** Goes on with the trace of a message. */
    public static void take(@Nullable String parent) {
        of(parent, null).remember();
    }

    void remember() {
        MDC.put(PARENT, parent);
        MDC.put(CORRELATION, correlation);
    }

    private static String hex(int bytes) {
        var random = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(random);
        random[0] |= 1;
        return HexFormat.of().formatHex(random);
    }
}
