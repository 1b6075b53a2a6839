package waymark.content.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.content.Http;
import waymark.content.Http.Answer;

/** What is a condition in a search narrows what is found. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TypedConditionsApiTest implements Backends {
    @Inject
    EmbeddedServer server;

    private Http visitor;

    @BeforeEach
    void visit() {
        visitor = new Http(server.getURI(), null);
    }

    @Test
    void conditions_in_a_search_narrow_the_list_and_each_career_says_why_it_is_there() {
        Map<String, Object> found =
                visitor.get("/careers?q=take+care+of+ill+people,+no+degree").body();
        assertThat(found.get("conditions"))
                .isEqualTo(List.of(Map.of("label", "No degree needed", "without", "take care of ill people")));
        assertThat(found.get("items"))
                .asInstanceOf(LIST)
                .isNotEmpty()
                .extracting("degree")
                .containsOnly(false);
        assertThat(found.get("because")).asInstanceOf(MAP).isNotEmpty();
    }

    @Test
    void conditions_alone_show_all_careers_they_hold_for_best_paid_first() {
        Answer found = visitor.get("/careers?q=no+degree,+good+pay&size=100");
        assertThat(found.items()).isNotEmpty();
        assertThat(found.each("medianPay").stream().map(Integer.class::cast).toList())
                .isSortedAccordingTo(Comparator.reverseOrder())
                .allMatch(pay -> pay >= 60_000);
        assertThat(found.each("degree")).containsOnly(false);
        assertThat(visitor.get("/careers?degree=no&pay=60k-80k,80k-100k,over-100k")
                        .body())
                .containsEntry("total", found.body().get("total"));
        assertThat(visitor.get("/careers?degree=maybe").status()).isEqualTo(422);
    }
}
