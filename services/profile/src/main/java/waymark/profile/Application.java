package waymark.profile;

import io.micronaut.runtime.Micronaut;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;

/** Starts the profile service. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Waymark profile",
                        version = "1",
                        description = "What a person keeps, what a counselor may see, export and erasure"))
public class Application {
    /** Runs until terminated. */
    public static void main(String[] args) {
        Micronaut.run(Application.class, args);
    }
}
