package nl.rits.foundation.idempotency;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Gives the first answer again. */
public class ReplayAnswer {
    @ServerExceptionMapper(priority = 1)
    public Response replay(Replay replay) {
        return replay.answer().response();
    }
}
