package waymark.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A counselor reads who needs them; lines come and go with what students do. */
class FollowUpJourneyTest {
    private static final String FILE = "services/quiz/src/main/resources/instruments/interests-1.json";
    private static final Pattern ITEM = Pattern.compile("\"id\": ?\"(q[0-9]{2})\".*?\"scale\": ?\"(\\w+)\"");
    private static final Map<String, Integer> LIKED = Map.of("R", 1, "I", 3, "A", 4, "S", 5, "E", 2, "C", 2);

    @Test
    void lines_come_with_flat_answers_and_a_late_step_and_go_with_their_reason() throws Exception {
        Page counselor = Browsers.signedIn("counselor", "/counselor");
        Api desk = Api.of(counselor);
        String group = "Class " + UUID.randomUUID().toString().substring(0, 8);
        JsonObject made = desk.json("POST", "/api/cohorts", "{\"name\":\"" + group + "\"}")
                .getAsJsonObject();
        String list = "/counselor/follow-ups?cohort=" + made.get("id").getAsString();

        Page student = Browsers.visitor();
        Newcomer.signUp(student, "/account");
        Api api = Api.of(student);
        api.json("POST", "/api/cohorts/join", "{\"code\":\"" + made.get("code").getAsString() + "\",\"consent\":true}");
        counselor.navigate(Browsers.url(list));
        assertThat(lines(counselor)).hasCount(0);

        flat(api);
        appears(counselor, list, "doubtful-answers");
        assertThat(line(counselor, "doubtful-answers")).containsText("latest quiz");
        late(api);
        appears(counselor, list, "plan-overdue");

        // One is put off by hand, the other goes when its reason does.
        Locator late = line(counselor, "plan-overdue");
        late.locator("summary").click();
        late.locator("[name=note]").fill("Called home.");
        late.locator("button[value=done]").click();
        assertThat(counselor.locator("[role=status]").first()).containsText("Done.");
        assertThat(line(counselor, "plan-overdue")).hasCount(0);
        counselor.navigate(Browsers.url(list + "&state=done"));
        assertThat(line(counselor, "plan-overdue")).containsText("Called home.");

        steady(api);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            counselor.navigate(Browsers.url(list));
            org.assertj.core.api.Assertions.assertThat(
                            line(counselor, "doubtful-answers").count())
                    .isZero();
        });
        student.navigate(Browsers.url("/account/privacy"));
        assertThat(student.locator("main")).containsText("Saw your line in the list of who may need them");

        counselor.navigate(Browsers.url("/counselor"));
        assertThat(counselor.locator("main")).containsText("Who needs me");
        counselor.navigate(Browsers.url("/counselor/cohorts/" + made.get("id").getAsString() + "/insight"));
        assertThat(counselor.locator("main")).containsText("once five students");
    }

    private static void appears(Page counselor, String list, String rule) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            counselor.navigate(Browsers.url(list));
            org.assertj.core.api.Assertions.assertThat(line(counselor, rule).count())
                    .isEqualTo(1);
        });
    }

    private static Locator lines(Page counselor) {
        return counselor.locator("#lines > li");
    }

    private static Locator line(Page counselor, String rule) {
        return counselor.locator("#lines > li[data-rule=" + rule + "]");
    }

    /** A whole quiz with one answer. */
    private static void flat(Api api) throws IOException, InterruptedException {
        complete(api, item -> 3);
    }

    /** A whole quiz by somebody who likes to help people and to create, and says so all the way through. */
    private static void steady(Api api) throws IOException, InterruptedException {
        complete(api, item -> LIKED.getOrDefault(item.scale(), item.id().hashCode() % 2 == 0 ? 3 : 4));
    }

    private static void complete(Api api, ToIntFunction<Item> answer) throws IOException, InterruptedException {
        String sitting = new Quiz(api).begin(UUID.randomUUID().toString());
        String answers = items().map(item -> "\"" + item.id() + "\":" + answer.applyAsInt(item))
                .collect(Collectors.joining(",", "{\"answers\":{", "}}"));
        api.json("PUT", "/api/sittings/" + sitting + "/answers", answers);
        api.json("POST", "/api/sittings/" + sitting + "/complete", "{}");
    }

    private record Item(String id, String scale) {}

    /** The questions with what each asks for, which only the quiz's own file says. */
    private static Stream<Item> items() throws IOException {
        Path file = Path.of(System.getProperty("waymark.root"), FILE);
        return ITEM.matcher(Files.readString(file)).results().map(item -> new Item(item.group(1), item.group(2)));
    }

    /** A step of the plan whose day has passed. */
    private static void late(Api api) throws IOException, InterruptedException {
        api.json(
                "PUT",
                "/api/me/plan",
                "{\"revision\":0,\"items\":[{\"id\":\"a\",\"head\":\"Call\",\"due\":\"2024-02-29\",\"done\":false}]}");
    }
}
