package waymark.gateway;

import io.micronaut.runtime.Micronaut;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;

/** What a browser talks to: pages, sign-in, and {@code /api}. */
@OpenAPIDefinition(info = @Info(title = "Waymark", version = "1"))
public class Application {

    /** Starts the gateway. */
    public static void main(String[] args) {
        Micronaut.run(Application.class, args);
    }
}
