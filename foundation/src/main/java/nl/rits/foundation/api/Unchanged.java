package nl.rits.foundation.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;

/** Who has the current version already is told so (304), instead of being sent it again. */
@Provider
public class Unchanged implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var tag = response.getEntityTag();
        var known = request.getHeaderString("If-None-Match");
        if (known == null
                || tag == null
                || response.getStatus() != 200
                || !request.getMethod().equals("GET")) {
            return;
        }
        var current = "\"" + tag.getValue() + "\"";
        var has = Arrays.stream(known.split(","))
                .map(String::strip)
                .map(each -> each.startsWith("W/") ? each.substring(2) : each)
                .anyMatch(each -> each.equals("*") || each.equals(current));
        if (has) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }
}
