package waymark.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every part dies once while people complete quizzes; nothing is lost and nothing is doubled. */
class ResilienceTest {
    private static final int PEOPLE = 200;
    private static final List<String> VICTIMS =
            List.of("quiz", "recommendation", "profile", "content", "gateway", "kafka");

    @Test
    void two_hundred_quizzes_survive_the_death_of_every_part() throws Exception {
        Set<String> sittings = ConcurrentHashMap.newKeySet();
        AtomicInteger begun = new AtomicInteger();
        Page student = Stage.signedIn("student", "/account");

        try (ExecutorService people = Executors.newFixedThreadPool(6)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                all.add(people.submit(() -> {
                    begun.incrementAndGet();
                    sittings.add(takeQuiz());
                }));
            }
            for (int i = 0; i < VICTIMS.size(); i++) {
                int share = PEOPLE * (i + 1) / (VICTIMS.size() + 1);
                await().atMost(Duration.ofMinutes(5)).until(() -> begun.get() >= share);
                Stage.portal().kill(VICTIMS.get(i));
                Stage.portal().restart(VICTIMS.get(i));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }

        assertThat(sittings).hasSize(PEOPLE);
        Quiz quiz = new Quiz();
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(sittings)
                .allSatisfy(s -> assertThat(quiz.api().call("GET", "/api/assessments/" + s + "/matches?size=1", null)
                                .statusCode())
                        .isEqualTo(200)));

        sittings.forEach(s -> claim(student, s));
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            String profile =
                    student.request().get(Stage.url("/api/me/assessments")).text();
            for (String sitting : sittings) {
                assertThat(Pattern.compile("\"id\":\"" + sitting + "\"")
                                .matcher(profile)
                                .results()
                                .count())
                        .as(sitting)
                        .isEqualTo(1);
            }
            assertThat(Pattern.compile("\"top\":\\[\\{")
                            .matcher(profile)
                            .results()
                            .count())
                    .isGreaterThanOrEqualTo(PEOPLE);
        });
    }

    /** Insists as a browser's user would: every step can be repeated. */
    private static String takeQuiz() {
        Quiz quiz = new Quiz();
        String key = UUID.randomUUID().toString();
        return await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(200))
                .ignoreException(IOException.class)
                .until(
                        () -> {
                            String sitting = quiz.begin(key);
                            quiz.complete(sitting);
                            return sitting;
                        },
                        s -> true);
    }

    private static void claim(Page student, String sitting) {
        String csrf = student.locator("input[name=csrf]").first().inputValue();
        APIResponse response = student.request()
                .post(
                        Stage.url("/api/sittings/" + sitting + "/claim"),
                        RequestOptions.create().setHeader("X-CSRF-Token", csrf).setHeader("Origin", Stage.url("")));
        assertThat(response.status()).as(response.text()).isEqualTo(200);
    }
}
