package waymark.backends;

import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.Ports;
import java.util.List;
import org.testcontainers.containers.GenericContainer;

/**
 * Publishes a container's ports on IPv4 only. Left alone, Docker gives a port one number on IPv4 and may give another
 * container the same number on IPv6; a browser that asks {@code localhost} over IPv6 first then reaches the wrong one.
 */
final class IPv4 {
    private IPv4() {}

    /** The container, before its start. */
    static <C extends GenericContainer<C>> C only(C container) {
        return container.withCreateContainerCmdModifier(command -> {
            List<Integer> ports = container.getExposedPorts();
            var bindings = new Ports();
            ports.forEach(port -> bindings.bind(ExposedPort.tcp(port), Ports.Binding.bindIp("0.0.0.0")));
            command.getHostConfig().withPortBindings(bindings);
        });
    }
}
