package nl.rits.foundation.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;

/** An answer as it is kept: status, the headers that the resource set, and the bytes of the body. */
record Answer(int status, Map<String, String> headers, byte[] body) {
    Response response() {
        var response = Response.status(status);
        headers.forEach(response::header);
        if (body.length > 0) {
            response.entity(body);
        }
        return response.build();
    }

    /** What the audit calls the object: the new thing's place, or the path that was asked for. */
    String object(String path) {
        var place = headers.get(HttpHeaders.LOCATION);
        return place == null ? path : URI.create(place).getPath();
    }
}
