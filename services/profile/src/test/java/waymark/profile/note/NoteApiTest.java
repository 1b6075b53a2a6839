package waymark.profile.note;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.backends.Http;
import waymark.backends.Tokens;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoteApiTest implements Backends {
    @Inject
    EmbeddedServer server;

    @Inject
    NoteStore store;

    @Inject
    NoteJob job;

    private String ada;
    private String adaToken;
    private String noether;
    private String counselor;
    private String id;
    private String join;
    private String notes;
    private Http http;

    @BeforeEach
    void a_group_with_a_student() {
        http = new Http(server.getURI());
        String unique = UUID.randomUUID().toString();
        ada = "ada-" + unique;
        adaToken = Tokens.of(ada, "Ada", "student");
        noether = "noether-" + unique;
        counselor = Tokens.of(noether, "Ms. Noether", "counselor");
        Http.Answer made = http.post("/cohorts", counselor, "{\"name\":\"10b\"}");
        id = made.id();
        notes = "/cohorts/" + id + "/students/" + ada + "/notes";
        join = "{\"code\":\"%s\",\"consent\":true}".formatted(made.body().get("code"));
        http.post("/cohorts/join", adaToken, join);
    }

    @Test
    void a_student_reads_what_is_shared_with_them_and_nothing_private() {
        String secret = write("Seemed tired.", false);
        write("Bring your two questions.", true);

        assertThat(http.get(notes, counselor).items()).hasSize(2);
        assertThat(http.get("/me/notes", adaToken).items()).singleElement().satisfies(note -> assertThat(note)
                .containsEntry("text", "Bring your two questions.")
                .containsEntry("counselor", "Ms. Noether"));
        assertThat(http.get("/me/export", adaToken).raw().body())
                .contains("Bring your two questions.")
                .doesNotContain("Seemed tired.");
        assertThat(http.get("/me/export", counselor).raw().body()).contains("Seemed tired.");

        assertThat(http.send("PATCH", notes + "/" + secret, counselor, "{\"shared\":true}")
                        .status())
                .isEqualTo(200);
        assertThat(http.get("/me/notes", adaToken).items()).hasSize(2);
        http.delete(notes + "/" + secret, counselor);
        assertThat(http.get("/me/notes", adaToken).items()).hasSize(1);
    }

    @Test
    void when_the_student_leaves_nobody_reads_private_notes_any_more_and_they_go() {
        write("Seemed tired.", false);
        write("Bring your two questions.", true);

        http.delete("/me/consents/" + id, adaToken);
        assertThat(http.get(notes, counselor).status()).isEqualTo(403);
        http.post("/cohorts/join", adaToken, join);
        assertThat(http.get(notes, counselor).items())
                .extracting(n -> n.get("text"))
                .containsExactly("Bring your two questions.");

        job.removeUnreadable();
        assertThat(store.writtenBy(noether)).extracting(Note::shared).containsExactly(true);
    }

    @Test
    void notes_go_with_their_student_and_what_was_shared_outlives_its_author() {
        write("Seemed tired.", false);
        write("Bring your two questions.", true);

        assertThat(store.eraseOf(noether)).isEqualTo(1);
        List<Map<String, Object>> left = http.get("/me/notes", adaToken).items();
        assertThat(left).singleElement().satisfies(note -> assertThat(note)
                .containsEntry("counselor", "A former counselor"));
        assertThat(store.eraseOf(ada)).isEqualTo(1);
        assertThat(http.get("/me/notes", adaToken).items()).isEmpty();
    }

    @Test
    void a_note_in_other_words_tells_the_student_that_it_was_changed_and_sharing_alone_does_not() {
        String note = write("Bring two questions.", false);
        change(note, "{\"shared\":true}");
        assertThat(http.get("/me/notes", adaToken).items()).singleElement().satisfies(read -> assertThat(read)
                .doesNotContainKey("editedAt"));

        change(note, "{\"text\":\"Bring three questions.\"}");
        assertThat(http.get("/me/notes", adaToken).items()).singleElement().satisfies(read -> assertThat(read)
                .containsEntry("text", "Bring three questions.")
                .containsKey("editedAt"));
        assertThat(http.send("PATCH", notes + "/" + note, counselor, "{\"text\":\" \"}")
                        .status())
                .isEqualTo(422);
    }

    private void change(String note, String change) {
        assertThat(http.send("PATCH", notes + "/" + note, counselor, change).status())
                .isEqualTo(200);
    }

    @Test
    void an_empty_note_is_refused() {
        assertThat(http.post(notes, counselor, "{\"text\":\" \",\"shared\":false}")
                        .status())
                .isEqualTo(422);
    }

    private String write(String text, boolean shared) {
        Http.Answer written = http.post(notes, counselor, "{\"text\":\"%s\",\"shared\":%s}".formatted(text, shared));
        assertThat(written.status()).isEqualTo(201);
        return written.id();
    }
}
