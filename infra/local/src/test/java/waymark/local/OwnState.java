package waymark.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What somebody has, as they see it on their pages and as they take it along. Without what is new when it comes back:
 * the ids of quizzes, and when matches were ranked.
 *
 * @param pages what stands on a page, and what is typed and ticked there, by what the page is about
 * @param parts of the export, by name
 */
record OwnState(Map<String, String> pages, Map<String, JsonElement> parts) {
    private static final List<String> NEW = List.of("id", "assessment", "rankedAt", "person");

    private static final String SHOWN =
            """
            main => [main.innerText, ...Array.from(main.querySelectorAll('input:not([type=hidden]), textarea'),
              field => field.type === 'checkbox' ? field.checked : field.value)].join('\\n')""";

    /**
     * What somebody has now.
     *
     * @param page on which they are signed in
     * @param career one whose fit they look at
     */
    static OwnState of(Page page, String career) throws IOException, InterruptedException {
        Api api = Api.of(page);
        List<String> completed =
                api.json("GET", "/api/me/assessments", null).getAsJsonObject().getAsJsonArray("items").asList().stream()
                        .map(JsonElement::getAsJsonObject)
                        .filter(assessment -> assessment.has("completedAt"))
                        .map(assessment -> assessment.get("id").getAsString())
                        .toList();
        Map<String, String> addresses = new LinkedHashMap<>();
        for (String id : completed) {
            addresses.put("results of " + addresses.size(), "/results/" + id);
            addresses.put("fit of " + addresses.size(), "/results/" + id + "/fit/" + career);
        }
        String both = completed.size() < 2 ? "" : "?a=" + completed.get(1) + "&b=" + completed.get(0);
        addresses.put("what moved", "/account/assessments/compare" + both);
        addresses.put("why it moved", "/account/assessments/compare/" + career + both);
        addresses.put("quizzes", "/account/assessments");
        addresses.put("saved careers", "/account/careers");
        addresses.put("plan", "/account/plan");
        Map<String, String> pages = new LinkedHashMap<>();
        addresses.forEach((about, address) -> pages.put(about, shown(page, address)));
        return new OwnState(pages, parts(api));
    }

    private static String shown(Page page, String address) {
        Response response = page.navigate(Browsers.url(address));
        assertThat(response.status()).as(address).isEqualTo(200);
        assertThat(page.url()).as("led elsewhere").isEqualTo(Browsers.url(address));
        PlaywrightAssertions.assertThat(page.locator("main .missing")).hasCount(0);
        return (String) page.locator("main").evaluate(SHOWN);
    }

    private static Map<String, JsonElement> parts(Api api) throws IOException, InterruptedException {
        JsonObject parts =
                api.json("GET", "/api/me/export", null).getAsJsonObject().getAsJsonObject("parts");
        JsonObject profile = parts.getAsJsonObject("profile");
        Map<String, JsonElement> kept = new LinkedHashMap<>();
        for (String name : List.of("careers", "plan", "guides")) {
            kept.put(name, profile.get(name));
        }
        kept.put("assessments", renewed(profile.getAsJsonArray("assessments")));
        kept.put("sittings", renewed(parts.getAsJsonObject("quiz").getAsJsonArray("items")));
        kept.put("matches", renewed(parts.getAsJsonObject("recommendation").getAsJsonArray("items")));
        return kept;
    }

    private static JsonElement renewed(JsonArray items) {
        JsonArray renewed = items.deepCopy();
        for (JsonElement item : renewed) {
            JsonObject object = item.getAsJsonObject();
            if (object.get("assessment") instanceof JsonObject result) { // A sitting's; elsewhere it is an id.
                NEW.forEach(result::remove);
                object.remove("id");
            } else {
                NEW.forEach(object::remove);
            }
        }
        return renewed;
    }

    /** What a downloaded archive holds, by name. */
    static List<String> entries(Path archive) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            return zip.stream().map(ZipEntry::getName).toList();
        }
    }

    /** Puts a downloaded archive back on the page for it. */
    static void putBack(Page page, Path archive) {
        page.navigate(Browsers.url("/account/privacy"));
        Browsers.click(page, "main summary", "Put a downloaded file back");
        page.setInputFiles("#file", archive);
        Browsers.click(page, "main button", "Put it back");
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("It is all back.");
    }

    /** Holds this against what somebody had before. */
    void assertEqualTo(OwnState before) {
        assertThat(parts.keySet()).isEqualTo(before.parts.keySet());
        parts.forEach((name, part) -> assertThat(part).as("export: " + name).isEqualTo(before.parts.get(name)));
        assertThat(pages.keySet()).isEqualTo(before.pages.keySet());
        pages.forEach((about, text) -> assertThat(text).as("page: " + about).isEqualTo(before.pages.get(about)));
    }
}
