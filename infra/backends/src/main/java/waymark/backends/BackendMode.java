package waymark.backends;

import org.testcontainers.DockerClientFactory;

/** Containers or child processes? */
final class BackendMode {
    private BackendMode() {}

    /** True if tests should use containers: asked for, or nothing asked and Docker answers. */
    static boolean docker() {
        String wish = System.getProperty("WAYMARK_BACKENDS", System.getenv("WAYMARK_BACKENDS"));
        return switch (wish == null ? "" : wish) {
            case "docker" -> true;
            case "native" -> false;
            case "" -> DockerClientFactory.instance().isDockerAvailable();
            default -> throw new IllegalStateException("WAYMARK_BACKENDS is '" + wish + "': say native or docker.");
        };
    }
}
