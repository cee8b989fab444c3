package nl.rits.foundation.api;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import nl.rits.foundation.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Nobody overwrites what they have not seen: strong entity tags made of the version. */
public final class ETags {
    /** The framework puts this there itself, as the gateway or the service was reached. */
    private static final Pattern BEFORE_PLACE = Pattern.compile("^(/api/[^/]+)?/v1/");

    private ETags() {}

    public static EntityTag of(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** 200 with the view and its tag. */
    public static Response ok(Object view, long version) {
        return Response.ok(view).tag(of(version)).build();
    }

    /**
     * 201 with place, view and tag. The place is answered as the asker can reach it: under the gateway, or at the service.
     *
     * @param place under the version, e.g. {@code projects/<id>}; what comes before ({@code /api/projects/v1/}) is left off
     */
    public static Response created(URI place, Object view, long version) {
        var below = BEFORE_PLACE.matcher(place.toString()).replaceFirst("");
        return Response.created(URI.create(below)).entity(view).tag(of(version)).build();
    }

    /**
     * Lets a change through that was made on the current version.
     *
     * @param ifMatch the header as it came: absent is 428, another version 412 with {@code current} as the asker may see it
     */
    public static void require(@Nullable String ifMatch, long version, Supplier<?> current) {
        require(ifMatch, Long.toString(version), current);
    }

    /** @param version as it is in the tag */
    public static void require(@Nullable String ifMatch, String version, Supplier<?> current) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(428, "version-required");
        }
        if (!ifMatch.equals("*") && !matches(ifMatch, version)) {
            throw new ProblemException(412, "version-changed", version)
                    .with("current", current.get())
                    .header("ETag", "\"" + version + "\"");
        }
    }

    /**
     * Lets through a change of what is there, or the making of what is not: {@code If-None-Match: *} only when it is not there,
     * a version only when it is.
     *
     * @param version of what is there; absent: nothing is
     */
    public static void requireEither(
            @Nullable String ifMatch, @Nullable String ifNoneMatch, @Nullable Long version, Supplier<?> current) {
        if (version != null) {
            require(ifMatch, version, current);
        } else if (ifMatch != null && !ifMatch.isBlank()) {
            throw new ProblemException(412, "version-changed", "0");
        } else {
            requireNew(ifNoneMatch);
        }
    }

    /** Lets the making of something through that is not there yet: {@code If-None-Match: *}, otherwise 428. */
    public static void requireNew(@Nullable String ifNoneMatch) {
        if (ifNoneMatch == null || !ifNoneMatch.strip().equals("*")) {
            throw new ProblemException(428, "version-required");
        }
    }

    private static boolean matches(String ifMatch, String version) {
        var tag = "\"" + version + "\"";
        return Arrays.stream(ifMatch.split(",")).map(String::strip).anyMatch(tag::equals);
    }
}
