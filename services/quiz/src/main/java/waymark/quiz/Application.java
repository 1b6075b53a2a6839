package waymark.quiz;

import io.micronaut.runtime.Micronaut;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;

/** Starts the quiz service. */
@OpenAPIDefinition(
        info = @Info(title = "Waymark quiz", version = "1", description = "Instruments, sittings and their scores"))
public class Application {
    /** Runs until terminated. */
    public static void main(String[] args) {
        Micronaut.run(Application.class, args);
    }
}
