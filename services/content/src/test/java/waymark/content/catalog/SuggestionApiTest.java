package waymark.content.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.content.Http;
import waymark.content.Http.Answer;

/** What is suggested while somebody types a career's name. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuggestionApiTest implements Backends {
    @Inject
    EmbeddedServer server;

    private Http visitor;

    @BeforeEach
    void visit() {
        visitor = new Http(server.getURI(), null);
    }

    @Test
    void names_are_completed_while_typing() {
        Answer suggestions = visitor.get("/careers/suggest?q=libr");
        assertThat(suggestions.each("slug")).containsExactly("library-assistant", "technical-services-librarian");
        assertThat(suggestions.items().getFirst()).containsKeys("title", "matched");
        assertThat(visitor.get("/careers/suggest").items()).isEmpty();
        assertThat(visitor.get("/careers/suggest?q=l").items()).isEmpty();
    }
}
