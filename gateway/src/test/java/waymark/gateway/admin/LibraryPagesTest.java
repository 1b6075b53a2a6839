package waymark.gateway.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Keycloak;
import waymark.gateway.Browser;
import waymark.gateway.Portal;
import waymark.gateway.Upstream;

/** The pages about many careers at once, as an admin's browser without scripts sees them. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LibraryPagesTest implements Portal {
    private static final Keycloak KEYCLOAK = Keycloak.shared();
    private static final String SITE = KEYCLOAK.portal();
    private static final String ITEM =
            "{\"slug\":\"%s\",\"title\":\"%s\",\"state\":\"changed\",\"version\":1,\"imported\":true,"
                    + "\"stage\":\"draft\",\"actions\":[%s]}";
    private static final String OUTCOME =
            "{\"slug\":\"%1$s\",\"title\":\"%1$s expert\",\"revision\":%2$d,\"message\":\"%3$s\",\"ok\":%4$s}";

    private final Browser admin = new Browser();

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(Portal.super.getProperties());
        properties.put("micronaut.server.port", String.valueOf(KEYCLOAK.portalPort()));
        properties.put("waymark.url", SITE);
        properties.put("waymark.keycloak.url", KEYCLOAK.url());
        properties.put("waymark.keycloak.issuer", KEYCLOAK.issuer());
        return properties;
    }

    @BeforeAll
    void signIn() {
        String form = follow(location(admin.get(SITE + "/signin")));
        String action = found("<form[^>]*action=\"([^\"]+)\"", form).replace("&amp;", "&");
        String there = action.startsWith("/") ? KEYCLOAK.url() + action : action;
        admin.get(location(admin.post(there, Map.of("username", "admin", "password", "waymark"))));
    }

    private String follow(String address) {
        HttpResponse<String> response = admin.get(address);
        return response.statusCode() / 100 == 3 ? follow(location(response)) : response.body();
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElseThrow(() -> new AssertionError(response.body()));
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    private static String csrf(String page) {
        return found("name=\"csrf\" value=\"([^\"]+)\"", page.substring(page.indexOf("<main")));
    }

    private HttpResponse<String> post(String path, String body) {
        return admin.send("POST", SITE + path, body, "Content-Type", "application/x-www-form-urlencoded");
    }

    @Test
    void the_queue_shows_its_parts_and_a_bulk_action_tells_first_and_then_does_career_by_career() {
        String items =
                ITEM.formatted("moss", "Moss expert", "") + "," + ITEM.formatted("fern", "Fern expert", "\"adopt\"");
        UPSTREAM.answer("GET /admin/queue", 200, queue("mine", items));
        String page = admin.get(SITE + "/admin?part=mine&all=yes").body();
        assertThat(page)
                .contains(
                        "Mine <span class=\"soft\">2</span>", "Moss expert", "/admin/careers/fern/adopt", "Page 1 of 3")
                .contains("value=\"moss\" aria-label=\"Tick Moss expert\" checked")
                .as("an imported career that somebody has taken on")
                .doesNotContain("/admin/careers/moss/adopt");
        assertThat(page)
                .contains(
                        "value=\"draft\"",
                        "value=\"title\" selected",
                        "name=\"do\"\n    value=\"withdraw\"",
                        "aria-current=\"page\">Mine");
        String csrf = csrf(page);

        UPSTREAM.answer(
                "POST /admin/careers/bulk",
                200,
                bulk(
                        OUTCOME.formatted("moss", 7, "Version 2 goes public.", "true"),
                        OUTCOME.formatted("fern", 7, "One thing is missing: Add a source.", "false")));
        String plan = post("/admin/bulk", "csrf=" + csrf + "&career=moss&career=fern&do=publish")
                .body();
        assertThat(plan)
                .contains(
                        "moss expert",
                        "Version 2 goes public.",
                        "One thing is missing: Add a source.",
                        "value=\"moss:7\"")
                .doesNotContain("fern:7");
        Upstream.Asked asked = UPSTREAM.asked("POST /admin/careers/bulk").getLast();
        assertThat(asked.uri()).endsWith("?dryRun=true");
        UPSTREAM.answer(
                "POST /admin/careers/bulk",
                200,
                bulk(
                        OUTCOME.formatted("moss", 8, "Done: published.", "true"),
                        OUTCOME.formatted("lost", 0, "There is nothing at this address.", "false")));
        String did = post("/admin/bulk/do", "csrf=" + csrf + "&career=moss%3A7&career=lost%3A1&do=publish")
                .body();
        assertThat(did).contains("1 of 2 published", "Done: published.", "Not done");
        Upstream.Asked done = UPSTREAM.asked("POST /admin/careers/bulk").getLast();
        assertThat(done.uri()).endsWith("?dryRun=false");
        assertThat(new String(done.body())).contains("\"action\":\"publish\"", "{\"slug\":\"moss\",\"revision\":7}");
        UPSTREAM.answer(
                "POST /admin/careers/bulk",
                new Upstream.Reply(
                        422,
                        "application/problem+json",
                        "{\"type\":\"urn:waymark:problem:bulk-unclear\",\"title\":\"Invalid\",\"status\":422,"
                                + "\"detail\":\"Tick the careers you mean.\"}",
                        Map.of()));
        HttpResponse<String> none = post("/admin/bulk", "csrf=" + csrf + "&do=publish");
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("Tick the careers you mean.");
        assertThat(post("/admin/bulk/do", "career=moss%3A7&do=publish").statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_choice_the_desk_does_not_know_reads_as_none() {
        UPSTREAM.answer("GET /admin/queue", 200, queue("all", ""));
        UPSTREAM.answer(
                "GET /admin/queue?q=moss&state=lost&size=50",
                new Upstream.Reply(422, "application/problem+json", "{\"detail\":\"No such state.\"}", Map.of()));
        HttpResponse<String> page = admin.get(SITE + "/admin?state=lost&q=moss");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("aria-current=\"page\">All careers", "value=\"moss\"");
        assertThat(UPSTREAM.asked("GET /admin/queue").getLast().uri()).isEqualTo("/admin/queue?q=moss&size=50");
    }

    private static String queue(String part, String items) {
        return """
                {"part":"%s","parts":{"all":"All careers","mine":"Mine","stale":"Old"},
                 "counts":{"all":120,"mine":2,"stale":0},"items":[%s],"total":120,"sort":"title",
                 "sorts":["changed","title"],"states":["draft","published"],"actions":["publish","withdraw"]}
                """
                .formatted(part, items);
    }

    private static String bulk(String... outcomes) {
        return "{\"items\":[" + String.join(",", outcomes) + "],\"total\":" + outcomes.length + "}";
    }

    @Test
    void links_say_what_is_wrong_and_where() {
        UPSTREAM.answer(
                "GET /admin/links",
                200,
                "{\"items\":[{\"url\":\"https://example.org/gone\",\"state\":\"broken\",\"status\":404,\"detail\":\"The"
                        + " page is gone.\",\"failures\":3,\"careers\":[{\"slug\":\"moss\",\"title\":\"Moss"
                        + " expert\"}]}],\"total\":1,\"counts\":{\"broken\":1,\"fine\":0},\"enabled\":true,"
                        + "\"explanation\":\"Once a week.\"}");
        String page = admin.get(SITE + "/admin/links?state=broken").body();
        assertThat(page)
                .contains("https://example.org/gone", "The page is gone.", "Moss expert", "Check all links now")
                .contains("Once a week.", "links?state=fine");
        UPSTREAM.answer("POST /admin/links/check", 202, "{\"links\":1}");
        assertThat(location(post("/admin/links/check", "csrf=" + csrf(page)))).isEqualTo("/admin/links?did=begun");
    }

    @Test
    void a_picture_form_without_a_picture_shows_what_content_says_to_that() {
        UPSTREAM.answer(
                "GET /admin/careers/baker/image",
                200,
                """
                {"title":"Baker","revision":3,"accepted":{"types":["image/png"],"formats":"PNG","maxLength":30,
                 "explanation":"At most 2 MB."}}
                """);
        UPSTREAM.answer(
                "POST /admin/careers/baker/image",
                new Upstream.Reply(
                        422, "application/problem+json", "{\"detail\":\"Choose one, content says.\"}", Map.of()));
        String body = "--b\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n"
                + csrf(admin.get(SITE + "/admin/careers/baker/image").body())
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"alt\"\r\n\r\nA loaf"
                + "\r\n--b--\r\n";
        HttpResponse<String> refused = admin.send(
                "POST", SITE + "/admin/careers/baker/image", body, "Content-Type", "multipart/form-data; boundary=b");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Choose one, content says.", "value=\"A loaf\"", "maxlength=\"30\"");
        assertThat(UPSTREAM.asked("POST /admin/careers/baker/image").getLast().body())
                .isEmpty();
    }

    @Test
    void a_picture_and_a_content_file_are_passed_on_as_they_are() {
        UPSTREAM.answer(
                "POST /admin/content/import",
                200,
                "{\"lines\":3,\"categories\":0,\"images\":0,\"added\":1,\"changed\":0,\"unchanged\":0,\"kept\":0,"
                        + "\"refusals\":1,\"refused\":[{\"line\":3,\"problems\":[\"career.id: no.\"]}]}");
        String page = admin.get(SITE + "/admin/transfer").body();
        String body = "--b\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n" + csrf(page)
                + "\r\n"
                + "--b\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n"
                + "{\"kind\":\"waymark\"}\r\n"
                + "--b--\r\n";
        HttpResponse<String> done =
                admin.send("POST", SITE + "/admin/transfer", body, "Content-Type", "multipart/form-data; boundary=b");
        assertThat(done.body()).contains("1 career is new", "1 line was refused", "career.id: no.");
        assertThat(new String(
                        UPSTREAM.asked("POST /admin/content/import").getLast().body()))
                .isEqualTo("{\"kind\":\"waymark\"}");
        HttpResponse<String> forged = admin.send(
                "POST",
                SITE + "/admin/transfer",
                body.replace("name=\"csrf\"", "name=\"other\""),
                "Content-Type",
                "multipart/form-data; boundary=b");
        assertThat(forged.statusCode()).isEqualTo(403);

        UPSTREAM.answer("GET /images/" + "a".repeat(32), new Upstream.Reply(200, "image/png", "bytes", Map.of()));
        HttpResponse<String> image = admin.get(SITE + "/images/" + "a".repeat(32));
        assertThat(image.body()).isEqualTo("bytes");
        assertThat(image.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        assertThat(image.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(admin.get(SITE + "/images/..%2fx").statusCode()).isEqualTo(404);
    }
}
