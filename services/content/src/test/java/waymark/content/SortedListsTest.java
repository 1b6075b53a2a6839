package waymark.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.backends.Backends;
import waymark.backends.Tokens;
import waymark.testing.MemorySorts;

/** Lists of everything come in the order of an index: nothing is read whole for its first page. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SortedListsTest implements Backends {
    @Inject
    EmbeddedServer server;

    @Inject
    MongoDatabase database;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/careers",
                "/admin/queue",
                "/admin/queue?sort=title",
                "/admin/queue?sort=published",
                "/admin/queue?sort=category",
                "/admin/audit",
                "/admin/audit?career=lawyer",
                "/admin/imports",
                "/admin/links"
            })
    void a_list_is_read_in_its_order(String path) {
        Http admin = new Http(server.getURI(), Tokens.admin("ann"));

        assertThat(MemorySorts.during(
                        database, () -> assertThat(admin.get(path).status()).isEqualTo(200)))
                .isEmpty();
    }

    @Test
    void an_order_without_an_index_would_be_noticed() {
        assertThat(MemorySorts.during(database, () -> database.getCollection("careers")
                        .find()
                        .sort(Sorts.ascending("draft.summary"))
                        .first()))
                .singleElement()
                .asString()
                .contains("draft.summary");
    }
}
