package nl.rits.foundation.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import nl.rits.foundation.identity.Viewer;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Tells whether two requests are the same: for whom, what, where and with which parameters and body. */
@ApplicationScoped
class Fingerprint {
    private final ObjectMapper json;

    Fingerprint(ObjectMapper json) {
        this.json = json;
    }

    String of(Viewer viewer, RoutingContext request, InvocationContext call) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            add(hash, viewer.party().toString());
            add(hash, request.request().method().name());
            add(hash, request.request().uri());
            var parameters = call.getMethod().getParameters();
            for (var i = 0; i < parameters.length; i++) {
                if (!parameters[i].isAnnotationPresent(Context.class)) {
                    hash.update(bytes(call.getParameters()[i]));
                    hash.update((byte) 0);
                }
            }
            return HexFormat.of().formatHex(hash.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void add(MessageDigest hash, String text) {
        hash.update(text.getBytes(UTF_8));
        hash.update((byte) 0);
    }

    private byte[] bytes(Object parameter) throws IOException {
        if (parameter instanceof FileUpload upload) {
            return Files.readAllBytes(upload.uploadedFile());
        }
        try {
            return json.writeValueAsBytes(parameter);
        } catch (JsonProcessingException notData) {
            // Something of the framework, such as a request context: it is no part of what was asked.
            return new byte[0];
        }
    }
}
