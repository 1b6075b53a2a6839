package waymark.local;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.local.Schemathesis.There;

/**
 * Schemathesis makes calls out of the joined document, for everybody the portal knows, and every answer is one that the
 * document names. It works on a draft, a cohort and accounts of its own, and after the other tests: what it sends is
 * kept.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(Integer.MAX_VALUE)
class ContractTest {
    private static final String ERASING = "DELETE /api/me";

    /** Its answer does not end as long as its caller's token lasts. */
    private static final String STREAM = "GET /api/cohorts/{id}/events";

    private Api student;
    private Api counselor;
    private Api admin;
    private String sitting;
    private String person;

    @BeforeAll
    void prepare() throws IOException, InterruptedException {
        Page page = Browsers.visitor();
        Newcomer.signUp(page, "/account");
        student = Api.of(page);
        counselor = Api.of(Browsers.signedIn("counselor", "/counselor"));
        admin = Api.of(Browsers.signedIn("admin", "/admin"));
        sitting = new Quiz(student).take(1);
        person = student.text("id", "GET", "/api/me", null);
    }

    @Test
    void a_visitor_gets_documented_answers_only() throws IOException, InterruptedException {
        String visitors = new Quiz().take(1);
        Schemathesis.run("visitor", Api.VISITOR, there(visitors, "none", "carpenter"), List.of());
    }

    @Test
    void a_student_gets_documented_answers_only() throws IOException {
        Schemathesis.run("student", student, there(sitting, "none", "carpenter"), List.of(ERASING));
    }

    @Test
    void a_counselor_gets_documented_answers_only() throws IOException, InterruptedException {
        var cohort = counselor
                .json("POST", "/api/cohorts", "{\"name\":\"Contract\"}")
                .getAsJsonObject();
        String code = cohort.get("code").getAsString();
        student.json("POST", "/api/cohorts/join", "{\"code\":\"" + code + "\",\"consent\":true}");
        List<There> there = there(sitting, cohort.get("id").getAsString(), "carpenter");
        Schemathesis.run("counselor", counselor, there, List.of(ERASING, STREAM));
    }

    @Test
    void an_admin_gets_documented_answers_only() throws IOException, InterruptedException {
        String title = "Contract " + UUID.randomUUID().toString().substring(0, 8);
        String wish = "{\"title\":\"" + title + "\",\"category\":\"education\"}";
        String draft = admin.text("slug", "POST", "/api/admin/careers", wish);
        Page page = Browsers.visitor();
        Newcomer.signUp(page, "/account");
        List<There> there = new ArrayList<>(there(sitting, "none", draft));
        there.add(new There("/api/admin/people/", "person", Api.of(page).text("id", "GET", "/api/me", null)));
        Schemathesis.run("admin", admin, there, List.of(ERASING));
    }

    private List<There> there(String taken, String cohort, String edited) {
        return List.of(
                new There("/api/admin/", "slug", edited),
                new There("/api/(careers|me|assessments)/", "slug", "carpenter"),
                new There("/api/(sittings|assessments)/", "id", taken),
                new There("/api/cohorts/", "id", cohort),
                new There("/api/cohorts/", "person", person),
                new There("/api/instruments/", "id", "interests-1"),
                new There("/api/admin/", "number", "1"));
    }
}
