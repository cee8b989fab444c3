package nl.rits.bottlenecks.demo;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** For whoever starts Rits to try it, in {@code /q/health/group/demo}; the service answers well before that. */
@HealthGroup("demo")
@ApplicationScoped
class DemoHealth implements HealthCheck {

    private final DemoConfig config;
    private final Demo demo;

    DemoHealth(DemoConfig config, Demo demo) {
        this.config = config;
        this.demo = demo;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("demo")
                .status(!config.enabled() || demo.isThere())
                .build();
    }
}
