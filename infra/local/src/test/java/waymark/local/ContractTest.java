package waymark.local;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Schemathesis makes calls out of the joined document, for everybody the portal knows, and every answer is one that the document
 * names. It works on a draft, a cohort and accounts of its own, and after the other tests: what it sends is kept.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(Integer.MAX_VALUE)
class ContractTest {
    private static final String ERASING = "DELETE /api/me";

    private final Map<String, String> ids = new HashMap<>();
    private Api student;
    private Api counselor;
    private Api admin;

    @BeforeAll
    void prepare() throws IOException, InterruptedException {
        Page page = Stage.visitor();
        Newcomer.signUp(page, "/account");
        student = Api.of(page);
        counselor = Api.of(Stage.signedIn("counselor", "/counselor"));
        admin = Api.of(Stage.signedIn("admin", "/admin"));
        ids.put("id", new Quiz(student).take(1));
        ids.put("person", student.text("id", "GET", "/api/me", null));
        ids.put("number", "1");
        ids.put("slug", "carpenter");
    }

    @Test
    void a_visitor_gets_documented_answers_only() throws IOException {
        Schemathesis.run("visitor", Api.VISITOR, ids, List.of());
    }

    @Test
    void a_student_gets_documented_answers_only() throws IOException {
        Schemathesis.run("student", student, ids, List.of(ERASING));
    }

    @Test
    void a_counselor_gets_documented_answers_only() throws IOException, InterruptedException {
        var own = new HashMap<>(ids);
        String cohort = "{\"name\":\"Contract\"}";
        own.put("id", counselor.text("id", "POST", "/api/cohorts", cohort));
        Schemathesis.run("counselor", counselor, own, List.of(ERASING));
    }

    @Test
    void an_admin_gets_documented_answers_only() throws IOException, InterruptedException {
        var own = new HashMap<>(ids);
        String title = "Contract " + UUID.randomUUID().toString().substring(0, 8);
        String wish = "{\"title\":\"" + title + "\",\"category\":\"construction\"}";
        own.put("slug", admin.text("slug", "POST", "/api/admin/careers", wish));
        Schemathesis.run("admin", admin, own, List.of(ERASING));
    }
}
