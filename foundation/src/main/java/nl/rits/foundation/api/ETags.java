package nl.rits.foundation.api;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.function.Supplier;
import nl.rits.foundation.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Nobody overwrites what they have not seen: strong entity tags made of the version. */
public final class ETags {
    private ETags() {}

    public static EntityTag of(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** 200 with the view and its tag. */
    public static Response ok(Object view, long version) {
        return Response.ok(view).tag(of(version)).build();
    }

    /** 201 with place, view and tag. @param place under the version, e.g. {@code projects/<id>} */
    public static Response created(URI place, Object view, long version) {
        // The framework puts the place behind the address at which the request came in, /v1 included.
        var path = place.toString();
        var shorter = path.startsWith("/v1/") ? URI.create(path.substring("/v1/".length())) : place;
        return Response.created(shorter).entity(view).tag(of(version)).build();
    }

    /**
     * Lets a change through that was made on the current version.
     *
     * @param ifMatch the header as it came: absent is 428, another version 412 with {@code current} as the asker may see it
     */
    public static void require(@Nullable String ifMatch, long version, Supplier<?> current) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(428, "version-required");
        }
        if (!ifMatch.equals("*") && !matches(ifMatch, version)) {
            throw new ProblemException(412, "version-changed", version)
                    .with("current", current.get())
                    .header("ETag", "\"" + version + "\"");
        }
    }

    /** Lets the making of something through that is not there yet: {@code If-None-Match: *}, otherwise 428. */
    public static void requireNew(@Nullable String ifNoneMatch) {
        if (ifNoneMatch == null || !ifNoneMatch.strip().equals("*")) {
            throw new ProblemException(428, "version-required");
        }
    }

    private static boolean matches(String ifMatch, long version) {
        var tag = "\"" + version + "\"";
        return Arrays.stream(ifMatch.split(",")).map(String::strip).anyMatch(tag::equals);
    }
}
