package nl.rits.gateway.session;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Without its sessions the gateway can let nobody in. */
@Readiness
@ApplicationScoped
public class SessionHealth implements HealthCheck {

    private final SessionStore store;

    SessionHealth(SessionStore store) {
        this.store = store;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("sessions").status(store.isReady()).build();
    }
}
