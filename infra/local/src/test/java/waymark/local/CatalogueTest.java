package waymark.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import waymark.bench.Person;

/** What can be done with one career can be done with every one of the published catalogue. */
class CatalogueTest {
    private static List<JsonObject> careers;

    @BeforeAll
    static void look() throws IOException, InterruptedException {
        careers = new Person(Browsers.portal().url()).careers();
    }

    @Test
    void the_whole_catalogue_is_there_and_each_career_says_what_lists_need() {
        assertThat(careers).hasSizeGreaterThanOrEqualTo(PublishedFiles.CAREERS);
        assertThat(careers).allSatisfy(career -> assertThat(career.keySet())
                .contains("slug", "title", "summary", "category", "onetCode", "interests", "preparation"));
    }

    @Test
    void every_career_can_be_opened_and_compared() throws Exception {
        String before = "accountant";
        List<String> addresses = new ArrayList<>();
        for (String slug : slugs()) {
            addresses.add("/careers/" + slug);
            addresses.add("/compare?career=" + before + "&career=" + slug);
            before = slug.equals("accountant") ? before : slug;
        }
        all(Api.VISITOR, "GET", addresses, 200);
    }

    @Test
    void every_career_can_be_saved_and_its_steps_planned() throws Exception {
        Page page = Browsers.visitor();
        Newcomer.signUp(page, "/account");
        Api student = Api.of(page);
        all(student, "PUT", slugs().stream().map(s -> "/api/me/careers/" + s).toList(), 200, 201);
        assertThat(student.json("GET", "/api/me/careers?size=1", null)
                        .getAsJsonObject()
                        .get("total")
                        .getAsInt())
                .isEqualTo(careers.size());
        for (String slug : slugs()) {
            JsonObject plan =
                    student.json("POST", "/api/me/plan/from/" + slug, null).getAsJsonObject();
            assertThat(plan.getAsJsonArray("items").asList()).as(slug).anySatisfy(item -> assertThat(
                            item.getAsJsonObject().get("slug").getAsString())
                    .isEqualTo(slug));
            student.json("PUT", "/api/me/plan", "{\"revision\":" + plan.get("revision") + ",\"items\":[]}");
        }
    }

    @Test
    void every_career_can_be_previewed_and_its_first_version_looked_at_and_restored() throws Exception {
        Api admin = Api.of(Browsers.signedIn("admin", "/admin"));
        all(
                admin,
                "GET",
                slugs().stream().map(s -> "/admin/careers/" + s + "/preview").toList(),
                200);
        all(
                admin,
                "GET",
                slugs().stream().map(s -> "/admin/careers/" + s + "/versions/1").toList(),
                200);
        all(
                admin,
                "POST",
                slugs().stream()
                        .map(s -> "/api/admin/careers/" + s + "/versions/1/restore")
                        .toList(),
                200);
        List<String> letters =
                admin
                        .json("GET", "/api/admin/events/dead", null)
                        .getAsJsonObject()
                        .getAsJsonArray("items")
                        .asList()
                        .stream()
                        .filter(letter -> letter.getAsJsonObject()
                                .get("topic")
                                .getAsString()
                                .equals("career"))
                        .map(Object::toString)
                        .toList();
        assertThat(letters).isEmpty();
    }

    private static List<String> slugs() {
        return careers.stream().map(career -> career.get("slug").getAsString()).toList();
    }

    /** Calls every address, several at once, and names each that answered something else. */
    private static void all(Api who, String method, List<String> addresses, int... fine) throws Exception {
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        try (ExecutorService hands = Executors.newFixedThreadPool(4)) {
            List<Future<?>> calls = new ArrayList<>();
            for (String address : addresses) {
                calls.add(hands.submit(() -> {
                    String body = method.equals("PUT") ? "{\"note\":\"\"}" : null;
                    int status = who.call(method, address, body).statusCode();
                    if (Arrays.stream(fine).noneMatch(f -> f == status)) {
                        wrong.add(method + " " + address + " answered " + status);
                    }
                    return null;
                }));
            }
            for (Future<?> call : calls) {
                call.get();
            }
        }
        assertThat(wrong).isEmpty();
    }
}
