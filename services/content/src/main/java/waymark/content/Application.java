package waymark.content;

import io.micronaut.runtime.Micronaut;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;

/** Starts the content service. */
@OpenAPIDefinition(info = @Info(title = "Waymark content", version = "0.1.0"))
public class Application {

    /** Runs until asked to stop. */
    public static void main(String[] args) {
        Micronaut.run(Application.class, args);
    }
}
