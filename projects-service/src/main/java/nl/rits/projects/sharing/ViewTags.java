package nl.rits.projects.sharing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.zip.CRC32C;
import nl.rits.foundation.api.ETags;
import org.jspecify.annotations.Nullable;

/**
 * Entity tags of views that show more than the version tells: another party's statement changes what a viewer reads and not
 * what an editor must know. So a tag is the version and a digest of the view, and a change needs only the version.
 */
@ApplicationScoped
public class ViewTags {

    private final ObjectMapper json;

    ViewTags(ObjectMapper json) {
        this.json = json;
    }

    /** 200 with the view and its tag. */
    public Response ok(Object view, long version) {
        return ok(view, Long.toString(version));
    }

    /** @param version {@link #of} what the viewer sees, for whom the number of changes is not to know */
    public Response ok(Object view, String version) {
        var written = written(view);
        // Written once: what the tag is made of is what is sent.
        return Response.ok(written)
                .tag(new EntityTag(version + "." + digest(written)))
                .build();
    }

    /** 201 with place, view and tag. @param place below the version of the API */
    public Response created(URI place, Object view, long version) {
        return created(place, view, Long.toString(version));
    }

    public Response created(URI place, Object view, String version) {
        return Response.fromResponse(ETags.created(place, view, 0))
                .tag(tag(view, version))
                .build();
    }

    private EntityTag tag(Object view, String version) {
        return new EntityTag(version + "." + of(view));
    }

    /** A short name of exactly these facts. */
    public String of(Object facts) {
        return digest(written(facts));
    }

    private byte[] written(Object facts) {
        try {
            return json.writeValueAsBytes(facts);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }

    private static String digest(byte[] written) {
        var digest = new CRC32C();
        digest.update(written);
        return Long.toHexString(digest.getValue());
    }

    /** The header as the version alone: both the tag of a view and a bare version are good. */
    public static @Nullable String version(@Nullable String ifMatch) {
        return ifMatch == null ? null : ifMatch.replaceAll("\"([0-9a-f]+)\\.[0-9a-f]+\"", "\"$1\"");
    }
}
