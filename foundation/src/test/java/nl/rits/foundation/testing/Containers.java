package nl.rits.foundation.testing;

import org.testcontainers.DockerClientFactory;

/** Whether a container engine can be used; without one the parts come as jars. */
final class Containers {
    private Containers() {}

    static boolean available() {
        try {
            return DockerClientFactory.instance().isDockerAvailable();
        } catch (IllegalStateException | LinkageError none) {
            return false;
        }
    }
}
