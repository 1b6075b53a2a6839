package waymark.content.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.core.type.Argument;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.backends.Tokens;
import waymark.content.Http;
import waymark.content.audit.Editor;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportListTest implements Backends {
    private static final Editor ANN = new Editor("ann", "Ann");

    @Inject
    EmbeddedServer server;

    @Inject
    ObjectMapper json;

    @Inject
    ImportRunStore runs;

    @Test
    void fifty_imports_are_listed_and_all_are_counted() throws Exception {
        int before = (int) runs.count();
        for (int i = 0; i < 60; i++) {
            runs.keep(ImportRun.begun("old-" + i, ImportRun.SourceFile.unread("x.csv"), ANN, Instant.EPOCH));
        }
        Map<String, Object> list = list();
        assertThat((List<?>) list.get("items")).hasSize(50);
        assertThat(list).containsEntry("total", before + 60);
    }

    @Test
    void an_import_that_is_being_applied_is_not_compared_again() {
        ImportRun planned = ImportRun.begun("leased", ImportRun.SourceFile.unread("x.csv"), ANN, Instant.EPOCH)
                .at(ImportRun.State.PLANNED, 0, 0, 0, null, Instant.EPOCH);
        runs.keep(planned);
        assertThat(runs.lease(planned, Instant.now())).isTrue();
        assertThat(runs.replacePlanned(planned, planned.again(Instant.now()))).isFalse();
        assertThat(runs.find("leased").map(ImportRun::state)).contains(ImportRun.State.APPLYING);
        runs.keep(planned);
        assertThat(runs.replacePlanned(planned, planned.again(Instant.now()))).isTrue();
    }

    @Test
    void what_may_be_brought_is_said_and_held() throws Exception {
        Map<?, ?> accepted = (Map<?, ?>) list().get("accepted");
        assertThat(accepted.get("suffixes")).isEqualTo(List.of(".zip", ".csv"));
        assertThat(accepted.get("explanation"))
                .asString()
                .startsWith("Reading a release takes some seconds. At most 200 MB.")
                .contains("each career is then written once");
        assertThat((List<?>) accepted.get("dataSets")).hasSize(2);
        AcceptedFiles.check(200L << 20);
        assertThatThrownBy(() -> AcceptedFiles.check((200L << 20) + 1)).hasMessage("A file has at most 200 MB.");
    }

    private Map<String, Object> list() throws IOException {
        var answer = new Http(server.getURI(), Tokens.admin("ann"))
                .exchange("GET", "/admin/imports", BodyPublishers.noBody(), BodyHandlers.ofString());
        return json.readValue(answer.body(), Argument.mapOf(String.class, Object.class));
    }
}
