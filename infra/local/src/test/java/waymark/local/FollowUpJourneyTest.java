package waymark.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import waymark.backends.Mongo;
import waymark.bench.Person;

/**
 * A counselor leaves the list of who needs them open. For each rule a line comes with its reason and goes when that
 * does, by what a student does and without the page being loaded again.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FollowUpJourneyTest {
    /** So many questions are told of together. */
    private static final int SECTION = 10;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private String cohort;
    private String code;
    private Person desk;
    private Page open;
    private QuizTaker away;

    /** A counselor with this one group, for whom everyone in the middle of a quiz is stuck, opens the list. */
    @BeforeAll
    void a_counselor_opens_the_list() throws IOException, InterruptedException {
        open = Browsers.visitor();
        Newcomer counselor = Newcomer.signUp(open, "/account");
        desk = new Person(site()).signIn(counselor.name(), counselor.password());
        TestUsers.giveRole("counselor", desk);
        desk = new Person(site()).signIn(counselor.name(), counselor.password());
        JsonObject made = desk.json("POST", "/api/cohorts", "{\"name\":\"Class 10b\"}");
        cohort = made.get("id").getAsString();
        code = made.get("code").getAsString();
        desk.json("PUT", "/api/cohorts/follow-ups/rules", "{\"items\":[{\"rule\":\"stuck\",\"on\":true,\"value\":0}]}");
        away = joined();

        Browsers.signIn(open, counselor.name(), counselor.password(), "/counselor");
        open.onRequest(request -> asked.add(request.url()));
        open.navigate(Browsers.url("/counselor/follow-ups"));
        assertThat(open.locator("main")).containsText("Nobody waits for you now.");
        open.evaluate("window.isStillThisPage = true");
    }

    /** It is the page that was opened, and it was told by events. */
    @AfterEach
    void the_page_was_not_loaded_again() {
        org.assertj.core.api.Assertions.assertThat(open.evaluate("window.isStillThisPage"))
                .isEqualTo(true);
        org.assertj.core.api.Assertions.assertThat(asked).anyMatch(address -> address.endsWith("/counselor/events"));
    }

    @Test
    void a_quiz_that_was_not_begun_by_its_day_is_a_line_until_it_is() throws IOException, InterruptedException {
        QuizTaker student = joined();
        desk.json(
                "POST",
                "/api/cohorts/" + cohort + "/tasks",
                "{\"kind\":\"take-quiz\",\"due\":\"2024-02-29\",\"people\":[\"" + student.id() + "\"]}");
        assertThat(line(student, "not-begun")).containsText("Has not begun the quiz that was due on Feb 29, 2024.");
        student.begins();
        assertThat(line(student, "not-begun")).hasCount(0);
    }

    @Test
    void a_quiz_that_was_left_in_the_middle_is_a_line_until_it_is_finished() throws IOException, InterruptedException {
        QuizTaker student = joined();
        String sitting = student.begins();
        student.answers(sitting, QuizTaker.items().limit(SECTION), QuizTaker::steady);
        assertThat(line(student, "stuck")).containsText("10 of 80 questions are done");
        student.answers(sitting, QuizTaker.items(), QuizTaker::steady);
        student.finishes(sitting);
        assertThat(line(student, "stuck")).hasCount(0);
    }

    @Test
    void answers_that_say_little_are_a_line_until_a_better_quiz() throws IOException, InterruptedException {
        QuizTaker student = joined();
        student.completes(item -> 3);
        assertThat(line(student, "doubtful-answers")).containsText("nearly the same answer all through");
        student.completes(QuizTaker::steady);
        assertThat(line(student, "doubtful-answers")).hasCount(0);
    }

    @Test
    void another_leading_interest_is_a_line_until_a_later_quiz_agrees() throws IOException, InterruptedException {
        QuizTaker student = joined();
        student.completes(QuizTaker.liking("R"));
        student.completes(QuizTaker.liking("S"));
        assertThat(line(student, "changed-interests")).containsText("Led with ");
        student.completes(QuizTaker.liking("S"));
        assertThat(line(student, "changed-interests")).hasCount(0);
    }

    @Test
    void a_quiz_that_nothing_fits_is_a_line_until_something_does() throws IOException, InterruptedException {
        QuizTaker student = joined();
        student.completes(QuizTaker::lukewarm);
        assertThat(line(student, "nothing-fits")).containsText("is only a fair fit");
        student.completes(QuizTaker::steady);
        assertThat(line(student, "nothing-fits")).hasCount(0);
    }

    @Test
    void a_step_whose_day_is_over_is_a_line_until_it_is_done() throws IOException, InterruptedException {
        QuizTaker student = joined();
        student.plans(0, false);
        assertThat(line(student, "plan-overdue")).containsText("“Call”");
        student.plans(1, true);
        assertThat(line(student, "plan-overdue")).hasCount(0);
    }

    @Test
    void a_question_is_a_line_until_it_is_taken_back() throws IOException, InterruptedException {
        QuizTaker student = joined();
        String help = "/api/me/help/" + cohort;
        student.person().json("PUT", help, "{\"text\":\"Which college?\"}");
        assertThat(line(student, "asked-for-help")).containsText("Which college?");
        student.person().call("DELETE", help, null);
        assertThat(line(student, "asked-for-help")).hasCount(0);
    }

    /**
     * Nobody waits a month for a test, so the database is told that it is nearly over. That it is over then, no event
     * tells the page. Last, as a student's presence is noted once a minute.
     */
    @Test
    @Order(Integer.MAX_VALUE)
    void who_stays_away_is_a_line_once_the_time_is_over_and_until_they_come() {
        Instant monthAgo = Instant.now().minus(Duration.ofDays(30));
        try (var database = MongoClients.create(Mongo.shared().uri())) {
            database.getDatabase("profile")
                    .getCollection("people")
                    .updateOne(Filters.eq(away.id()), Updates.set("lastSeen", monthAgo.plusSeconds(5)));
        }
        assertThat(line(away, "not-seen")).containsText("Was not here for 30 days.");
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            away.person().get("/account");
            org.assertj.core.api.Assertions.assertThat(line(away, "not-seen").count())
                    .isZero();
        });
    }

    @Test
    void what_a_counselor_did_about_a_line_is_kept_and_the_student_reads_that_it_was_seen()
            throws IOException, InterruptedException {
        QuizTaker student = joined();
        student.plans(0, false);
        assertThat(line(student, "plan-overdue")).hasCount(1);
        Page other = open.context().newPage();
        other.navigate(Browsers.url("/counselor/follow-ups"));
        Locator late = line(other, student, "plan-overdue");
        late.locator("summary").click();
        late.locator("[name=note]").fill("Called home.");
        late.locator("button[value=done]").click();
        assertThat(other.locator("[role=status]").first()).containsText("Done.");
        assertThat(late).hasCount(0);
        other.navigate(Browsers.url("/counselor/follow-ups?state=done"));
        assertThat(late).containsText("Called home.");
        other.navigate(Browsers.url("/counselor"));
        assertThat(other.locator("main")).containsText("Who needs me");
        other.navigate(Browsers.url("/counselor/cohorts/" + cohort + "/insight"));
        assertThat(other.locator("main")).containsText("Only what students share is counted");
        other.close();
        org.assertj.core.api.Assertions.assertThat(
                        student.person().get("/account/privacy").body())
                .contains("Saw your line in the list of who may need them");
    }

    private static String site() {
        return Browsers.portal().url();
    }

    private QuizTaker joined() throws IOException, InterruptedException {
        return QuizTaker.joining(site(), code);
    }

    /** The line about a student in the list that stays open. */
    private Locator line(QuizTaker student, String rule) {
        return line(open, student, rule);
    }

    private static Locator line(Page page, QuizTaker student, String rule) {
        String name = "a[href$='/students/" + student.id() + "']";
        return page.locator("#lines > li[data-rule=" + rule + "]")
                .filter(new Locator.FilterOptions().setHas(page.locator(name)));
    }
}
