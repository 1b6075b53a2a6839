package waymark.local;

import static org.awaitility.Awaitility.await;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import waymark.bench.Person;

/** Readers who have something to look at. */
final class TestUsers {
    private static final String PAY = "occ_code,title,Annual 10th percentile wage,Annual median wage,"
            + "Annual 90th percentile wage\n47-2031,Carpenters,40000,61000,99000\n";

    private final Map<String, String> ids = new HashMap<>();
    private final Map<Reader, Page> pages = new EnumMap<>(Reader.class);

    /** Prepares everybody. */
    TestUsers() throws IOException, InterruptedException {
        visitors();
        Api student = student();
        counselor(student);
        admin();
        forgotten();
    }

    /** An admin gives somebody who is signed in a role; they have it once they have signed in again. */
    static void giveRole(String role, Person person) throws IOException, InterruptedException {
        String id = person.json("GET", "/api/me", null).get("id").getAsString();
        new Person(Browsers.portal().url())
                .signIn("admin", "waymark")
                .json("PUT", "/api/admin/people/" + id + "/roles/" + role, null);
    }

    Page page(Reader who) {
        return pages.get(who);
    }

    String address(PageCase look) {
        return look.address(ids);
    }

    private void visitors() throws IOException, InterruptedException {
        Quiz quiz = new Quiz();
        ids.put("sitting", quiz.take(1));
        pages.put(Reader.VISITOR, Browsers.visitor());
        pages.put(Reader.HALFWAY, Browsers.holding(quiz.begin(UUID.randomUUID().toString())));
        pages.put(Reader.FINISHED, Browsers.holding(quiz.take(0)));
    }

    private Api student() throws IOException, InterruptedException {
        Page page = Browsers.visitor();
        Newcomer.signUp(page, "/account");
        pages.put(Reader.STUDENT, page);
        Api api = Api.of(page);
        ids.put("person", api.text("id", "GET", "/api/me", null));
        Quiz quiz = new Quiz(api);
        ids.put("first", quiz.take(0));
        ids.put("second", quiz.take(2));
        quiz.begin(UUID.randomUUID().toString());
        api.json("PUT", "/api/me/careers/paralegal", "{\"note\":\"Ask Jo about evenings.\",\"rating\":\"up\"}");
        api.json("PUT", "/api/me/careers/electrician", "{\"note\":\"Too high up.\",\"rating\":\"down\"}");
        plan(api);
        await().atMost(Duration.ofMinutes(1)).until(() -> ranked(api) == 2);
        ids.put("report", api.text("id", "POST", "/api/me/reports", null));
        String links = "/api/me/reports/" + ids.get("report") + "/links";
        ids.put("secret", api.text("secret", "POST", links, "{\"days\":7}"));
        return api;
    }

    /** A step that is late, one that is done, one to come and one of the student's own. */
    private static void plan(Api api) throws IOException, InterruptedException {
        JsonObject plan = api.json("POST", "/api/me/plan/from/paralegal", null).getAsJsonObject();
        JsonArray items = plan.getAsJsonArray("items");
        items.get(0).getAsJsonObject().addProperty("due", "2024-02-29");
        items.get(1).getAsJsonObject().addProperty("done", true);
        items.get(2).getAsJsonObject().addProperty("due", "2031-05-01");
        var own = new JsonObject();
        own.addProperty("head", "Visit the law library");
        own.addProperty("note", "Open on Tuesdays.");
        own.addProperty("done", false);
        items.add(own);
        plan.keySet().retainAll(List.of("revision", "items"));
        api.json("PUT", "/api/me/plan", plan.toString());
    }

    private static long ranked(Api api) throws IOException, InterruptedException {
        return api.json("GET", "/api/me/assessments", null).getAsJsonObject().getAsJsonArray("items").asList().stream()
                .filter(a -> a.getAsJsonObject().has("top"))
                .filter(a -> !a.getAsJsonObject().getAsJsonArray("top").isEmpty())
                .count();
    }

    private void counselor(Api student) throws IOException, InterruptedException {
        Page page = Browsers.signedIn("counselor", "/counselor");
        pages.put(Reader.COUNSELOR, page);
        Api api = Api.of(page);
        School school = School.of();
        ids.put("cohort", school.cohort());
        ids.put("code", school.code());
        student.json("POST", "/api/cohorts/join", "{\"code\":\"" + ids.get("code") + "\",\"consent\":true}");
        String cohort = "/api/cohorts/" + ids.get("cohort");
        api.json("GET", cohort + "/students/" + ids.get("person"), null);
        tasks(api, cohort);
        student.json("PUT", "/api/me/help/" + ids.get("cohort"), "{\"text\":\"Which of the two?\"}");
    }

    /** One that is done, one that is late, one to be ticked; and a note of each kind. */
    private void tasks(Api api, String cohort) throws IOException, InterruptedException {
        api.json("POST", cohort + "/tasks", "{\"kind\":\"take-quiz\"}");
        api.json("POST", cohort + "/tasks", "{\"kind\":\"save-careers\",\"count\":3,\"due\":\"2026-02-28\"}");
        JsonObject given = api.json("POST", cohort + "/tasks", "{\"kind\":\"own\",\"head\":\"Bring two questions\"}")
                .getAsJsonObject();
        ids.put(
                "task",
                given.getAsJsonArray("items").get(0).getAsJsonObject().get("id").getAsString());
        String notes = cohort + "/students/" + ids.get("person") + "/notes";
        api.json("POST", notes, "{\"text\":\"Likes to work outdoors.\",\"shared\":false}");
        api.json("POST", notes, "{\"text\":\"See you on Monday.\",\"shared\":true}");
    }

    private void admin() throws IOException, InterruptedException {
        Page page = Browsers.signedIn("admin", "/admin");
        pages.put(Reader.ADMIN, page);
        Api api = Api.of(page);
        ids.put("token", api.text("token", "POST", "/api/admin/careers/carpenter/preview-link", null));
        ids.put("import", api.text("id", "POST", "/api/admin/imports?name=oews_2025_national.csv", PAY));
        ids.put("school", api.text("id", "POST", "/api/admin/schools", "{\"name\":\"North High\"}"));
        String rosters = "/api/admin/schools/" + ids.get("school") + "/rosters";
        byte[] set = RosterSet.zip("north-high", "Homeroom 9A", "nobody@example.org", "noone@example.org");
        ids.put("roster", api.upload(rosters, set).getAsJsonObject().get("id").getAsString());
        String category = api.json("GET", "/api/careers/carpenter", null)
                .getAsJsonObject()
                .get("category")
                .getAsString();
        String title = "Draft " + UUID.randomUUID().toString().substring(0, 8);
        String wish = "{\"title\":\"" + title + "\",\"category\":\"" + category + "\"}";
        ids.put("draft", api.text("slug", "POST", "/api/admin/careers", wish));
    }

    /** Somebody whose account is gone, to look at the receipts. */
    private void forgotten() throws IOException, InterruptedException {
        Page page = Browsers.visitor();
        Newcomer.signUp(page, "/account");
        ids.put("receipt", Api.of(page).text("receipt", "DELETE", "/api/me", null));
        page.context().close();
        String progress = "/api/me/erasure/" + ids.get("receipt");
        await().atMost(Duration.ofMinutes(1)).until(() -> Api.VISITOR
                .json("GET", progress, null)
                .getAsJsonObject()
                .get("done")
                .getAsBoolean());
    }
}
