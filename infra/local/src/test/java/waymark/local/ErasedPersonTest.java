package waymark.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import waymark.backends.Keycloak;
import waymark.backends.KeycloakAdmin;
import waymark.backends.Mongo;
import waymark.backends.PersonSearch;
import waymark.backends.PersonSearch.Trace;
import waymark.backends.ProjectPaths;

/** Somebody uses everything there is and goes: nothing of them is found, and their file brings back what was theirs. */
class ErasedPersonTest {
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    /** Collections in which somebody stands who used everything. */
    private static final List<String> USED = List.of(
            "assessments",
            "bestMatches",
            "calendarFeeds",
            "consents",
            "followUpMarks",
            "helpRequests",
            "lookHeads",
            "looks",
            "matches",
            "notes",
            "people",
            "plans",
            "ratings",
            "reportLinks",
            "reports",
            "savedCareers",
            "sessions",
            "sittings",
            "taskRecords");

    private final String unique = UUID.randomUUID().toString().replace("-", "");
    private final String word = "word" + unique;
    private final String last = "Leaving" + unique;
    private Api student;
    private Api counselor;
    private String id;
    private String cohort;
    private String sitting;
    private String calendar;
    private String secret;

    @Test
    void nothing_is_found_of_who_was_erased_and_their_file_brings_back_what_was_theirs() throws Exception {
        Page page = Browsers.visitor();
        Newcomer newcomer = Newcomer.signUp(page, "/account", last);
        student = Api.of(page);
        id = student.text("id", "GET", "/api/me", null);
        counselor = Api.of(Browsers.signedIn("counselor", "/counselor"));
        PersonSearch search = new PersonSearch(List.of(id, newcomer.name(), last, word));
        mistypePassword(newcomer);
        useEverything();
        leaveDeadLetter(search);

        List<Trace> before = traces(search);
        assertThat(before).allSatisfy(t -> assertThat(t.where()).doesNotStartWith("file"));
        for (String collection : USED) {
            assertThat(before).as("traces in the collection " + collection).anySatisfy(t -> assertThat(t.where())
                    .contains("collection " + collection + ","));
        }
        for (String place :
                List.of("topic assessment,", "Keycloak, account " + id, "Keycloak, user-sessions of waymark-gateway")) {
            assertThat(before).extracting(Trace::where).anySatisfy(w -> assertThat(w)
                    .startsWith(place));
        }

        page.navigate(Browsers.url("/account/privacy"));
        Download file = page.waitForDownload(() -> Browsers.click(page, "main a", "Download my data"));
        Path zip = file.path();
        assertThat(OwnState.entries(zip)).contains("waymark.json", "report.pdf");
        OwnState kept = OwnState.of(page, "paralegal");
        assertThat(kept.pages()).as("two quizzes and what came of them").hasSize(9);
        erase();

        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(traces(search).stream().filter(trace -> !trace.allowed()))
                        .isEmpty());
        nothingIsShownAnyMore();
        comesBack(zip, kept);
    }

    private static void mistypePassword(Newcomer newcomer) {
        Page page = Browsers.visitor();
        page.navigate(Browsers.url("/signin?return=/account"));
        page.fill("#username", newcomer.name());
        page.fill("#password", "not " + newcomer.password());
        page.click("[type=submit]");
        PlaywrightAssertions.assertThat(page.locator("body")).containsText("do not go together");
    }

    private void useEverything() throws IOException, InterruptedException {
        Quiz quiz = new Quiz(student);
        sitting = quiz.take(1);
        quiz.take(3);
        quiz.begin(UUID.randomUUID().toString());
        student.json("PUT", "/api/me/careers/paralegal", "{\"note\":\"" + word + "\",\"rating\":\"up\"}");
        student.json("POST", "/api/me/plan/from/paralegal", null);
        String step = student.json("POST", "/api/me/plan/items", "{\"head\":\"Visit\",\"note\":\"" + word + "\"}")
                .getAsJsonObject()
                .getAsJsonArray("items")
                .asList()
                .getLast()
                .getAsJsonObject()
                .get("id")
                .getAsString();
        student.json("PATCH", "/api/me/plan/items/" + step, "{\"done\":true}");

        JsonObject made =
                counselor.json("POST", "/api/cohorts", "{\"name\":\"Leaving\"}").getAsJsonObject();
        cohort = made.get("id").getAsString();
        student.json(
                "POST", "/api/cohorts/join", "{\"code\":\"" + made.get("code").getAsString() + "\",\"consent\":true}");
        String group = "/api/cohorts/" + cohort;
        JsonObject given = counselor
                .json("POST", group + "/tasks", "{\"kind\":\"own\",\"head\":\"Bring two questions\"}")
                .getAsJsonObject();
        String task =
                given.getAsJsonArray("items").get(0).getAsJsonObject().get("id").getAsString();
        counselor.json("POST", group + "/tasks", "{\"kind\":\"explore-careers\",\"count\":1}");
        student.json(
                "PATCH", "/api/me/tasks/" + task, "{\"done\":true,\"evidence\":\"https://example.org/" + word + "\"}");
        student.call("PUT", "/api/me/visits/carpenter", "{}");
        student.json("PUT", "/api/me/help/" + cohort, "{\"text\":\"" + word + "\"}");
        counselor.json("GET", group + "/students", null);
        counselor.json("GET", group + "/students/" + id, null);
        counselor.json("GET", "/api/cohorts/follow-ups", null);
        assertThat(counselor
                        .call(
                                "PUT",
                                group + "/follow-ups/" + id + "/asked-for-help",
                                "{\"state\":\"done\",\"note\":\"" + word + "\"}")
                        .statusCode())
                .isEqualTo(204);
        for (boolean shared : new boolean[] {true, false}) {
            counselor.json(
                    "POST",
                    group + "/students/" + id + "/notes",
                    "{\"text\":\"" + word + "\",\"shared\":" + shared + "}");
        }
        await().atMost(TIMEOUT)
                .until(() -> student.json("GET", "/api/me/assessments", null)
                                .toString()
                                .split("\"top\":\\[\\{", -1)
                                .length
                        == 3);
        calendar = student.text("secret", "POST", "/api/me/calendar", null);
        assertThat(Api.VISITOR
                        .call("GET", "/calendar/" + calendar + ".ics", null)
                        .body())
                .startsWith("BEGIN:VCALENDAR");
        String report = student.text("id", "POST", "/api/me/reports", null);
        secret = student.text("secret", "POST", "/api/me/reports/" + report + "/links", "{\"days\":7}");
        assertThat(Api.VISITOR.call("GET", "/shared/" + secret, null).body()).contains(last);
    }

    /** A record that names them and that nobody can read. */
    private void leaveDeadLetter(PersonSearch search) throws Exception {
        var torn = new ProducerRecord<>(
                "assessment", "torn-" + unique, ("{\"person\":\"" + id).getBytes(StandardCharsets.UTF_8));
        torn.headers().add("ce_type", "quiz.assessment-completed.v1".getBytes(StandardCharsets.UTF_8));
        Broker.put(torn);
        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(search.inTopics(Broker.servers()))
                .anySatisfy(t -> assertThat(t.where()).startsWith("topic assessment.dead,")));
        // The record itself is gone from a compacted topic once its key has a newer one.
        Broker.put(new ProducerRecord<>("assessment", "torn-" + unique, null));
    }

    private static List<Trace> traces(PersonSearch search) throws IOException {
        Path logs = Path.of("target", "portal-" + ProcessHandle.current().pid(), "log");
        assertThat(logs).isDirectory();
        var keycloak = new KeycloakAdmin(Keycloak.shared().url());
        List<Trace> traces =
                new ArrayList<>(FindPerson.traces(search, Mongo.shared().uri(), Broker.servers(), keycloak, logs));
        serverLogs().forEach(directory -> traces.addAll(search.inFiles(directory)));
        return traces;
    }

    /** Where the servers that the portal of the tests stands on have their logs, unless they run in containers. */
    private static List<Path> serverLogs() throws IOException {
        try (var found = Files.find(ProjectPaths.find(), 4, (path, all) -> path.endsWith("target/backends"))) {
            return found.toList();
        }
    }

    private void erase() throws IOException, InterruptedException {
        String receipt = student.text("receipt", "DELETE", "/api/me", null);
        await().atMost(TIMEOUT).until(() -> Api.VISITOR
                .json("GET", "/api/me/erasure/" + receipt, null)
                .getAsJsonObject()
                .get("done")
                .getAsBoolean());
    }

    /** What services and gateway keep in memory is asked, not searched. */
    private void nothingIsShownAnyMore() throws IOException, InterruptedException {
        String group = "/api/cohorts/" + cohort;
        assertThat(counselor.call("GET", group + "/students/" + id, null).statusCode())
                .isEqualTo(403);
        for (String path : List.of(
                group + "/students",
                group + "/tasks",
                group + "/help",
                "/api/cohorts/follow-ups",
                "/counselor/cohorts/" + cohort,
                "/counselor/follow-ups")) {
            assertThat(counselor.call("GET", path, null).body()).as(path).doesNotContain(id, last, word);
        }
        for (String path : List.of(
                "/calendar/" + calendar + ".ics",
                "/shared/" + secret,
                "/api/sittings/" + sitting,
                "/api/assessments/" + sitting + "/matches",
                "/results/" + sitting)) {
            var answer = Api.VISITOR.call("GET", path, null);
            assertThat(answer.statusCode()).as(path).isIn(303, 404);
            assertThat(answer.body()).as(path).doesNotContain(id, last, word);
        }
        assertThat(student.call("GET", "/api/me", null).statusCode()).isIn(401, 403);
    }

    /** In another account of the same name, which some pages show. */
    private void comesBack(Path zip, OwnState kept) {
        Page page = Browsers.visitor();
        Newcomer.signUp(page, "/account", last);
        OwnState.putBack(page, zip);
        await().pollInSameThread().atMost(TIMEOUT).untilAsserted(() -> OwnState.of(page, "paralegal")
                .assertEqualTo(kept));
    }
}
