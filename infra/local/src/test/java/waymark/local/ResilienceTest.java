package waymark.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Every part dies once while people complete quizzes; nothing is lost and nothing is doubled. */
class ResilienceTest {
    private static final int PEOPLE = 200;
    private static final List<String> VICTIMS =
            List.of("quiz", "recommendation", "profile", "content", "gateway", "kafka");

    @Test
    void two_hundred_quizzes_survive_the_death_of_every_part() throws Exception {
        Page page = Browsers.visitor();
        Newcomer.signUp(page, "/account");
        Api student = Api.of(page);
        Set<String> sittings = ConcurrentHashMap.newKeySet();
        Set<String> unclaimed = ConcurrentHashMap.newKeySet();
        AtomicInteger begun = new AtomicInteger();

        try (ExecutorService people = Executors.newFixedThreadPool(6)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                int number = i;
                all.add(people.submit(() -> {
                    begun.incrementAndGet();
                    sittings.add(
                            switch (number % 4) {
                                case 0, 1 -> take(new Quiz(student), number);
                                case 2 -> claimed(student, take(new Quiz(), number));
                                default -> later(unclaimed, take(new Quiz(), number));
                            });
                }));
            }
            for (int i = 0; i < VICTIMS.size(); i++) {
                int share = PEOPLE * (i + 1) / (VICTIMS.size() + 1);
                await().atMost(Duration.ofMinutes(5)).until(() -> begun.get() >= share);
                Browsers.portal().kill(VICTIMS.get(i));
                Browsers.portal().restart(VICTIMS.get(i));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(sittings).hasSize(PEOPLE);
        assertThat(unclaimed).hasSize(PEOPLE / 4);
        unclaimed.forEach(sitting -> claimed(student, sitting));

        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(sittings)
                .allSatisfy(s -> assertThat(matches(student, s)).isPositive()));
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            List<JsonObject> kept = kept(student);
            assertThat(kept).extracting(a -> a.get("id").getAsString()).containsExactlyInAnyOrderElementsOf(sittings);
            assertThat(kept).allSatisfy(a -> assertThat(a.getAsJsonArray("top")).isNotEmpty());
        });
        noTwoRecordsOfOneRevisionDiffer(sittings);
    }

    /** Insists as a browser's user would: every step can be repeated. */
    private static String take(Quiz quiz, int taste) {
        String key = UUID.randomUUID().toString();
        return insisting(() -> {
            String sitting = quiz.begin(key);
            quiz.complete(sitting, taste);
            return sitting;
        });
    }

    private static String claimed(Api student, String sitting) {
        return insisting(() -> student.text("id", "POST", "/api/sittings/" + sitting + "/claim", null));
    }

    private static String later(Set<String> unclaimed, String sitting) {
        unclaimed.add(sitting);
        return sitting;
    }

    private static <T> T insisting(java.util.concurrent.Callable<T> step) {
        return await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(200))
                .ignoreException(IOException.class)
                .until(step, done -> true);
    }

    private static int matches(Api student, String sitting) throws IOException, InterruptedException {
        return student.json("GET", "/api/assessments/" + sitting + "/matches?size=1", null)
                .getAsJsonObject()
                .getAsJsonArray("items")
                .size();
    }

    /** All of the student's assessments, page by page. */
    private static List<JsonObject> kept(Api student) throws IOException, InterruptedException {
        List<JsonObject> kept = new ArrayList<>();
        int total = 1;
        for (int page = 0; kept.size() < total && page < PEOPLE; page++) {
            JsonObject answer = student.json("GET", "/api/me/assessments?size=100&page=" + page, null)
                    .getAsJsonObject();
            total = answer.get("total").getAsInt();
            answer.getAsJsonArray("items").asList().stream()
                    .map(JsonElement::getAsJsonObject)
                    .forEach(kept::add);
        }
        return kept;
    }

    private static void noTwoRecordsOfOneRevisionDiffer(Set<String> sittings) {
        Map<String, Set<String>> bodies = new HashMap<>();
        for (ConsumerRecord<String, byte[]> record : Broker.all("match")) {
            if (sittings.contains(record.key()) && record.value() != null) {
                String body = new String(record.value(), StandardCharsets.UTF_8);
                String revision = JsonParser.parseString(body)
                        .getAsJsonObject()
                        .get("revision")
                        .getAsString();
                bodies.computeIfAbsent(record.key() + " " + revision, k -> ConcurrentHashMap.newKeySet())
                        .add(body);
            }
        }
        assertThat(bodies.keySet().stream().map(k -> k.split(" ")[0]).collect(Collectors.toSet()))
                .isEqualTo(sittings);
        assertThat(bodies).allSatisfy((revision, said) -> assertThat(said).hasSize(1));
    }
}
