package waymark.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who agreed that one counselor alone sees them is asked anew before another one does. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsentForOneApiTest extends TwoSchools {
    @Inject
    MongoDatabase database;

    private String page;

    @BeforeEach
    void agreed_to_words_that_name_one() {
        database.getCollection("consents")
                .updateOne(Filters.eq("person", "student-" + unique), Updates.set("text", "2026-11"));
        page = group + "/students/student-" + unique;
        http.get("/cohorts", gauss);
    }

    @Test
    void a_colleague_is_refused_with_what_to_do_and_nothing_changes() {
        var refused = share(noether, "gauss");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.detail())
                .startsWith("What 1 student agreed to says that nobody but you sees it. Choose to ask anew:");
        assertThat(http.get(page, noether).status()).isEqualTo(200);
        assertThat(http.get(page, gauss).status()).isEqualTo(404);
        assertThat(http.get("/me/invitations", student).items()).isEmpty();
    }

    @Test
    void asked_anew_nobody_sees_the_student_until_they_agree_to_the_words_of_today() {
        assertThat(http.put(group + "/counselors/gauss-" + unique + "?anew=true", noether, "")
                        .status())
                .isEqualTo(200);
        assertThat(http.get(page, noether).status()).isEqualTo(403);
        assertThat(http.get(page, gauss).status()).isEqualTo(403);
        assertThat(http.get("/me/consents", student).items()).singleElement().satisfies(consent -> assertThat(consent)
                .containsKey("endedAt"));
        assertThat(http.get("/me/invitations", student).items())
                .singleElement()
                .satisfies(invited -> assertThat(invited).containsEntry("counselor", "Ms. Noether and Mr. Gauss"));
        assertThat(http.get(group + "/invited", gauss).items())
                .extracting(invited -> invited.get("name"))
                .containsExactly("Ada");

        join(student);
        assertThat(http.get(page, noether).status()).isEqualTo(200);
        assertThat(http.get(page, gauss).status()).isEqualTo(200);
        assertThat(http.get("/me/invitations", student).items()).isEmpty();
        assertThat(http.get(group + "/invited", gauss).items()).isEmpty();
    }

    @Test
    void the_same_holds_for_handing_over_and_who_left_by_themselves_is_not_asked() {
        String other = waymark.backends.Tokens.of("other-" + unique, "Ben", "student");
        join(other);
        http.delete("/me/consents/" + group.substring(9), other);
        String body = "{\"person\":\"gauss-" + unique + "\"}";
        assertThat(http.post(group + "/handover", noether, body).status()).isEqualTo(409);
        assertThat(http.post(group + "/handover", noether, body.replace("}", ",\"anew\":true}"))
                        .status())
                .isEqualTo(204);
        assertThat(http.get(group + "/invited", gauss).items())
                .extracting(invited -> invited.get("name"))
                .containsExactly("Ada");
        assertThat(http.get("/me/invitations", other).items()).isEmpty();
    }
}
