package waymark.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import waymark.bench.Person;

/**
 * A thousand pages and calls at random through the gateway: each student's log tells of every page of theirs that a
 * counselor was shown, as often as it was, and of no other; and of lists exactly of those groups in which they were
 * seen.
 */
class AccessLogWalkTest {
    private static final int REQUESTS = 1_000;
    private static final int STUDENTS = 6;
    private static final int GROUPS = 3;

    private final Random random = new Random(64);
    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final List<Person> students = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final List<JsonObject> groups = new ArrayList<>();
    private final Map<Integer, Integer> answers = new HashMap<>();

    /** By student and group: how often their page was shown. */
    private final Map<String, Integer> opened = new HashMap<>();

    /** Students and the groups in whose lists they were shown. */
    private final TreeSet<String> listed = new TreeSet<>();

    private Person counselor;

    @Test
    void the_log_is_what_the_gateway_showed() throws IOException, InterruptedException {
        String site = Browsers.portal().url();
        counselor = new Person(site).signIn("counselor", "waymark");
        for (int g = 0; g < GROUPS; g++) {
            groups.add(counselor.json("POST", "/api/cohorts", "{\"name\":\"Walk " + unique + " " + g + "\"}"));
        }
        for (int s = 0; s < STUDENTS; s++) {
            students.add(new Person(site).signUp("walk" + s + unique));
            ids.add(students.get(s).json("GET", "/api/me", null).get("id").getAsString());
        }

        for (int i = 0; i < REQUESTS; i++) {
            step();
        }

        assertThat(answers).as("the walk met consent and the lack of it").containsKeys(200, 403);
        assertThat(opened).hasSizeGreaterThan(STUDENTS);
        Map<String, Integer> loggedPages = new HashMap<>();
        TreeSet<String> loggedLists = new TreeSet<>();
        for (int s = 0; s < STUDENTS; s++) {
            JsonObject log = students.get(s).json("GET", "/api/me/access-log?size=100", null);
            for (JsonElement entry : log.getAsJsonArray("items")) {
                String what = entry.getAsJsonObject().get("what").getAsString();
                int times = entry.getAsJsonObject().get("times").getAsInt();
                String group = what.replaceAll(".*Walk " + unique + " ", "");
                if (what.startsWith("Opened your page in ")) {
                    loggedPages.merge(s + " in " + group, times, Integer::sum);
                } else {
                    loggedLists.add(s + " in " + group);
                }
            }
            assertThat(students.get(s)
                            .json("GET", "/api/me/access-log/check", null)
                            .get("intact")
                            .getAsBoolean())
                    .isTrue();
        }
        assertThat(loggedPages).isEqualTo(opened);
        assertThat(loggedLists).isEqualTo(listed);
    }

    private void step() throws IOException, InterruptedException {
        int s = random.nextInt(STUDENTS);
        int g = random.nextInt(GROUPS);
        Person student = students.get(s);
        String group = groups.get(g).get("id").getAsString();
        String code = groups.get(g).get("code").getAsString();
        switch (random.nextInt(10)) {
            case 0, 1 ->
                noted(student.call("POST", "/api/cohorts/join", "{\"code\":\"" + code + "\",\"consent\":true}"));
            case 2 -> noted(student.call("DELETE", "/api/me/consents/" + group, null));
            case 3 -> noted(student.get("/account/privacy"));
            case 4 -> list(g, counselor.get("/counselor/cohorts/" + group));
            case 5 -> list(g, counselor.get("/api/cohorts/" + group + "/students?size=100"));
            case 6 -> noted(student.get("/counselor/cohorts/" + group + "/students/" + ids.get(s)));
            case 7, 8 -> page(s, g, counselor.get("/counselor/cohorts/" + group + "/students/" + ids.get(s)));
            default -> page(s, g, counselor.get("/api/cohorts/" + group + "/students/" + ids.get(s)));
        }
    }

    private HttpResponse<String> noted(HttpResponse<String> answer) {
        answers.merge(answer.statusCode(), 1, Integer::sum);
        return answer;
    }

    private void page(int student, int group, HttpResponse<String> answer) {
        if (noted(answer).statusCode() == 200) {
            opened.merge(student + " in " + group, 1, Integer::sum);
        }
    }

    private void list(int group, HttpResponse<String> answer) {
        assertThat(noted(answer).statusCode()).isEqualTo(200);
        for (int s = 0; s < STUDENTS; s++) {
            if (answer.body().contains(ids.get(s))) {
                listed.add(s + " in " + group);
            }
        }
    }
}
