package waymark.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import waymark.bench.Person;

/**
 * A thousand pages and calls at random through the gateway, by every way on which a counselor sees something of a
 * student: each student's log tells of what was shown of them, as often as it is to be told and in the order in which
 * it was, and of nothing else.
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
    private final List<String> tasks = new ArrayList<>();

    /** A revision of each group's list that was true once. */
    private final Map<Integer, String> revisions = new HashMap<>();

    /** How often each way was gone, and what it answered. */
    private final Map<String, Integer> answers = new TreeMap<>();

    /** By student: what was shown of them and how often it is to be in the log, what was shown last at the end. */
    private final List<ExpectedLog> shown = new ArrayList<>();

    private Person counselor;

    @Test
    void the_log_is_what_the_gateway_showed() throws IOException, InterruptedException {
        String site = Browsers.portal().url();
        // With an account of their own: nobody else's page looks at the same students.
        TestUsers.giveRole("counselor", new Person(site).signUp("teach" + unique));
        counselor = new Person(site).signIn("teach" + unique, "secret-teach" + unique);
        for (int g = 0; g < GROUPS; g++) {
            groups.add(counselor.json("POST", "/api/cohorts", "{\"name\":\"" + group(g) + "\"}"));
            // Due long ago, so that students are in the list of who may need somebody, and leave it.
            JsonObject given = counselor.json(
                    "POST", api(g) + "/tasks", "{\"kind\":\"own\",\"head\":\"Ask\",\"due\":\"2026-01-02\"}");
            tasks.add(items(given).getFirst().get("id").getAsString());
        }
        for (int s = 0; s < STUDENTS; s++) {
            students.add(new Person(site).signUp("walk" + s + unique));
            ids.add(students.get(s).json("GET", "/api/me", null).get("id").getAsString());
            shown.add(new ExpectedLog());
        }
        for (int i = 0; i < REQUESTS; i++) {
            step(i);
        }

        assertThat(answers.keySet()).as("some ways were gone to no avail").contains("page 200", "page 403");
        assertThat(shown).allSatisfy(of -> assertThat(of.deeds()).hasSize(5));
        for (int s = 0; s < STUDENTS; s++) {
            assertThat(logged(s))
                    .as("the log of student " + s + " after " + answers)
                    .isEqualTo(shown.get(s).all());
            assertThat(students.get(s)
                            .json("GET", "/api/me/access-log/check", null)
                            .get("intact")
                            .getAsBoolean())
                    .isTrue();
        }
    }

    /** The log in the same way. */
    private List<String> logged(int student) throws IOException, InterruptedException {
        ExpectedLog told = new ExpectedLog();
        JsonObject log = students.get(student).json("GET", "/api/me/access-log?size=100", null);
        for (JsonObject entry : items(log).reversed()) {
            for (int i = 0; i < entry.get("times").getAsInt(); i++) {
                told.page(entry.get("what").getAsString());
            }
        }
        return told.all();
    }

    private void step(int number) throws IOException, InterruptedException {
        int s = random.nextInt(STUDENTS);
        int g = random.nextInt(GROUPS);
        Person student = students.get(s);
        String id = groups.get(g).get("id").getAsString();
        String code = groups.get(g).get("code").getAsString();
        String page = "/counselor/cohorts/" + id;
        String list = "Saw your line in the list of " + group(g);
        String matrix = "Saw how far you are with the tasks of " + group(g);
        String help = "Read that you asked for help in " + group(g);
        String queue = "Saw your line in the list of who may need them";
        switch (number < 4 * STUDENTS ? 0 : random.nextInt(34)) {
            case 0, 1, 2 ->
                noted(
                        "join",
                        student.call("POST", "/api/cohorts/join", "{\"code\":\"" + code + "\",\"consent\":true}"));
            case 3 -> noted("end", student.call("DELETE", "/api/me/consents/" + id, null));
            case 4 -> noted("own", student.get("/account/privacy"));
            case 5, 32 -> noted("ask", student.call("PUT", "/api/me/help/" + id, "{\"text\":\"Which of the two?\"}"));
            case 6 -> noted("leave out", student.call("PUT", "/api/me/consents/" + id, "{\"parts\":[\"plan\"]}"));
            case 7 -> noted("tick", student.call("PATCH", "/api/me/tasks/" + tasks.get(g), "{\"done\":true}"));
            case 8 -> listed(list, show("list", page));
            case 9 -> listed(list, show("list", page + "?q=be&sort=-seen&show=" + any("not-begun", "no-plan", "away")));
            case 10 -> listed(list, show("list", page + "/live"));
            case 11 -> listed(list, items(call(api(g) + "/students?size=2&sort=name&page=" + random.nextInt(3))));
            case 12 -> listed(list, items(call(api(g) + "/students?q=bench&sort=" + any("quiz", "-plan"))));
            case 13 -> listed(list, items(call(api(g) + "/students?since=" + revisions.getOrDefault(g, ""))));
            case 14, 15, 16 -> opened(s, g, show("page", page + "/students/" + ids.get(s)));
            case 33 -> renewed(s, g, counselor.get(page + "/students/" + ids.get(s), "Waymark-Renews", "true"));
            case 17, 18 -> opened(s, g, show("page", api(g) + "/students/" + ids.get(s)));
            case 19 -> noted("student", student.get(page + "/students/" + ids.get(s)));
            case 20 -> {
                String body = show("matrix", page + "/tasks").body();
                listed(matrix, seen(body, "<th scope=\"row\"><a href=\"[^\"]*/students/"));
                listed(help, seen(body, "<li><a href=\"[^\"]*/students/"));
            }
            case 21 -> listed(matrix, show("matrix", page + "/tasks/" + any("new", tasks.get(g))));
            case 22 -> listed(matrix, items(call(api(g) + "/tasks?size=2&page=" + random.nextInt(3))));
            case 23 -> {
                // A table of names, so whom it shows is told by their number: it must be all who are in the group.
                Set<String> in = people(items(call(api(g) + "/tasks?size=100")));
                listed(matrix, in);
                assertThat(show("table", api(g) + "/tasks/table").body().split("Bench", -1))
                        .hasSize(in.size() + 1);
            }
            case 24 -> listed(help, items(call(api(g) + "/help")));
            case 25 -> noted("helped", counselor.call("POST", api(g) + "/help/" + ids.get(s) + "/done", null));
            case 26 -> listed(queue, show("queue", "/counselor/follow-ups" + any("", "?cohort=" + id)));
            case 27 -> listed(queue, items(call("/api/cohorts/follow-ups?cohort=" + id)));
            case 28 -> {
                String notes = api(g) + "/students/" + ids.get(s) + "/notes";
                nobody(counselor.call("POST", notes, "{\"text\":\"Met.\",\"shared\":" + random.nextBoolean() + "}"));
                nobody(counselor.get(notes));
            }
            case 29 -> {
                nobody(counselor.get("/counselor"));
                nobody(counselor.get(page + any("/insight", "/leaders", "/settings")));
            }
            case 30 -> {
                nobody(counselor.get(api(g) + "/insight" + any("", "/table", "/workbook")));
                nobody(counselor.get(api(g) + any("", "/invited", "/colleagues")));
            }
            default -> {
                nobody(counselor.get("/api/cohorts/follow-ups/count"));
                revisions.put(g, call(api(g) + "/changes").get("revision").getAsString());
            }
        }
    }

    private HttpResponse<String> noted(String way, HttpResponse<String> answer) {
        answers.merge(way + " " + answer.statusCode(), 1, Integer::sum);
        assertThat(answer.statusCode()).as(way).isLessThan(500);
        return answer;
    }

    private HttpResponse<String> show(String way, String path) throws IOException, InterruptedException {
        return noted(way, counselor.get(path));
    }

    private JsonObject call(String path) throws IOException, InterruptedException {
        return counselor.json("GET", path, null);
    }

    private void opened(int student, int group, HttpResponse<String> answer) {
        if (answer.statusCode() == 200) {
            shown.get(student).page("Opened your page in " + group(group));
        }
    }

    /** A page that is open already belongs to a visit that is told of. */
    private void renewed(int student, int group, HttpResponse<String> answer) {
        if (noted("renewed", answer).statusCode() == 200) {
            shown.get(student).list("Opened your page in " + group(group));
        }
    }

    private void listed(String what, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(what).isEqualTo(200);
        listed(what, seen(answer.body(), ""));
    }

    private void listed(String what, List<JsonObject> lines) {
        listed(what, people(lines));
    }

    private void listed(String what, Set<String> people) {
        people.stream().filter(ids::contains).forEach(id -> shown.get(ids.indexOf(id))
                .list(what));
    }

    /** What shows nothing of anybody names nobody either. */
    private void nobody(HttpResponse<String> answer) {
        if (noted("nobody", answer).statusCode() == 200) {
            assertThat(seen(answer.body(), "")).as(answer.uri().getPath()).isEmpty();
        }
    }

    /** Whose id is in a page, behind what that expression matches. */
    private Set<String> seen(String body, String before) {
        Set<String> seen = new TreeSet<>();
        for (String id : ids) {
            if (Pattern.compile(before + id).matcher(body).find()) {
                seen.add(id);
            }
        }
        return seen;
    }

    private static List<JsonObject> items(JsonObject answer) {
        return answer.getAsJsonArray("items").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    private static Set<String> people(List<JsonObject> lines) {
        Set<String> people = new HashSet<>();
        lines.forEach(line -> people.add(line.get("person").getAsString()));
        return people;
    }

    private String any(String... some) {
        return some[random.nextInt(some.length)];
    }

    private String group(int number) {
        return "Walk " + unique + " " + number;
    }

    private String api(int group) {
        return "/api/cohorts/" + groups.get(group).get("id").getAsString();
    }
}
