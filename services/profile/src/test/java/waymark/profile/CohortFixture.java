package waymark.profile;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import waymark.backends.Http;
import waymark.backends.Tokens;

/**
 * A student who keeps a career, has a plan and agreed that the counselor of a cohort sees them, and others who have
 * nothing to do with it. The counselor has two colleagues at their school, and there is a counselor of another.
 *
 * @param item a step of the student's plan
 * @param task of the cohort, to be ticked
 * @param note of the counselor about the student
 * @param otherCohort of the counselor the student agreed to nothing with
 */
record CohortFixture(
        String student,
        String item,
        String counselor,
        String otherCounselor,
        String bystander,
        String cohort,
        String code,
        String otherCohort,
        String task,
        String note) {

    /** @param student an id that is nobody's here yet */
    static CohortFixture set(Http http, String career, String student) {
        String unique = UUID.randomUUID().toString();
        String counselor = "counselor-" + unique;
        String other = "other-" + unique;
        http.put("/me/careers/" + career, Tokens.student(student), "{}");
        school(http, "North", counselor, "colleague-" + counselor, "successor-" + counselor);
        school(http, "South", "stranger-" + counselor);
        var plan = http.post("/me/plan/items", Tokens.student(student), "{\"head\":\"Mine\"}");
        var cohort = http.post("/cohorts", Tokens.counselor(counselor), "{\"name\":\"Theirs\"}");
        var otherCohort = http.post("/cohorts", Tokens.counselor(other), "{\"name\":\"Another\"}");
        String code = (String) cohort.body().get("code");
        http.post("/cohorts/join", Tokens.student(student), "{\"code\":\"%s\",\"consent\":true}".formatted(code));
        String item = (String) plan.items().getFirst().get("id");
        String here = "/cohorts/" + cohort.id();
        var task = http.post(here + "/tasks", Tokens.counselor(counselor), "{\"kind\":\"own\",\"head\":\"Ask\"}");
        var note = http.post(
                here + "/students/" + student + "/notes",
                Tokens.counselor(counselor),
                "{\"text\":\"Met.\",\"shared\":false}");
        return new CohortFixture(
                student,
                item,
                counselor,
                other,
                "bystander-" + unique,
                cohort.id(),
                code,
                otherCohort.id(),
                (String) task.items().getFirst().get("id"),
                note.id());
    }

    private static void school(Http http, String name, String... counselors) {
        String admin = Tokens.admin("admin-of-schools");
        String school = http.post("/admin/schools", admin, "{\"name\":\"" + name + "\"}")
                .id();
        for (String counselor : counselors) {
            http.get("/cohorts", Tokens.counselor(counselor));
            http.post("/admin/schools/" + school + "/counselors", admin, "{\"person\":\"" + counselor + "\"}");
        }
    }

    /** The colleague who is asked to lead the cohort. */
    String successor() {
        return "successor-" + counselor;
    }

    /** Two quizzes of the student's, to be compared. */
    void takeQuizzes(Http http, EventFixture facts) {
        String sitting = "sitting-" + student;
        facts.completed(sitting, 1, student);
        facts.completed("again-" + sitting, 1, student);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> http.get("/me/assessments", Tokens.student(student))
                                .items()
                                .size()
                        == 2);
    }

    /** The token of the n-th caller. */
    String token(int caller) {
        return switch (caller) {
            case 1 -> Tokens.student(student);
            case 2 -> Tokens.student(bystander);
            case 3, 5 -> Tokens.counselor(otherCounselor);
            case 4, 12 -> Tokens.counselor(counselor);
            case 6 -> Tokens.admin("admin-" + student);
            case 7 -> Tokens.expired(student, "student", "counselor");
            case 8 -> Tokens.wrongAudience(student, "student", "counselor");
            case 9 -> Tokens.algNone(student, "student", "counselor");
            case 10 -> Tokens.counselor("colleague-" + counselor);
            case 11 -> Tokens.counselor("stranger-" + counselor);
            default -> null;
        };
    }
}
