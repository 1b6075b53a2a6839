package waymark.recommendation;

import io.micronaut.runtime.Micronaut;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;

/** Starts the recommendation service. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Waymark recommendation",
                        version = "1",
                        description = "Which careers fit a person, why, and how often that turned out right"))
public class Application {
    /** Runs until terminated. */
    public static void main(String[] args) {
        Micronaut.run(Application.class, args);
    }
}
