package waymark.content.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.content.Http;
import waymark.content.Http.Answer;

/** Careers in groups, and what all of them draw on. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CareerGroupApiTest implements Backends {
    @Inject
    EmbeddedServer server;

    private Http visitor;

    @BeforeEach
    void visit() {
        visitor = new Http(server.getURI(), null);
    }

    @Test
    void careers_come_in_groups_and_a_groups_careers_are_those_the_list_shows_for_its_value() {
        for (String facet : List.of("interest", "category", "preparation")) {
            List<Map<String, Object>> groups =
                    visitor.get("/careers/by/" + facet).items();
            assertThat(groups).as(facet).hasSizeGreaterThan(4);
            for (Map<String, Object> group : groups) {
                Answer list = visitor.get("/careers?size=100&" + facet + "=" + group.get("value"));
                assertThat(list.body()).containsEntry("total", group.get("total"));
                assertThat(group.get("first"))
                        .asInstanceOf(LIST)
                        .extracting("slug")
                        .isSubsetOf(list.each("slug"));
            }
        }
        assertThat(visitor.get("/careers/by/colour").status()).isEqualTo(404);
    }

    @Test
    void the_newest_release_that_careers_draw_on_is_named() {
        assertThat(visitor.get("/sources").body())
                .containsEntry("onetRelease", "30.1")
                .containsKey("notice");
    }
}
