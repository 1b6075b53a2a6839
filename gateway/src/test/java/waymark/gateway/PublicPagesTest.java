package waymark.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.context.annotation.Value;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.w3c.dom.Element;
import waymark.gateway.cache.CareerCache;

/** What visitors find: fact sheets, comparison, what they looked at, and what machines read. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicPagesTest implements Portal {
    private static long revision;

    private final Browser browser = new Browser();

    @Inject
    CareerCache careers;

    @Value("${endpoints.all.port}")
    int management;

    /**
     * Careers that other tests told of, and took back, are read before the careers of these tests are put beside them.
     */
    @BeforeAll
    void caughtUp() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> browser.get("http://localhost:" + management + "/health/readiness")
                        .body()
                        .contains("\"caughtUp\":true"));
    }

    @BeforeEach
    void published() {
        UPSTREAM.answer("GET /careers/baker", 200, SampleCareers.guide("baker", "Baker"));
        UPSTREAM.answer("GET /careers/miller", 200, SampleCareers.sheet("miller", "Miller"));
        UPSTREAM.answer("GET /careers/baker/similar", 200, "{\"items\":[]}");
        UPSTREAM.answer(
                "GET /careers/miller/similar",
                200,
                "{\"items\":[{\"slug\":\"baker\",\"title\":\"Baker\",\"shared\":[]}]}");
        UPSTREAM.answer(
                "GET /categories", 200, "{\"items\":[{\"slug\":\"food\",\"name\":\"Food and drink\",\"careers\":2}]}");
        careers.put(SampleCareers.career("baker-id", ++revision, "baker", "Baker"));
        careers.put(SampleCareers.career("miller-id", ++revision, "miller", "Miller", true));
    }

    @Test
    void a_fact_sheet_says_what_it_is_leads_to_the_closest_guide_and_credits_its_source() {
        String page = get("/careers/miller");
        assertThat(page)
                .contains("Fact sheet", "Closest full guide: <a href=\"/careers/baker\">", "Mill grain")
                .contains("O*NET 30.1 Database</a> by the U.S. Department of Labor", "CC BY 4.0")
                .contains("has not approved, endorsed, or tested these modifications")
                .contains("Careers like this one", "\"@type\":\"Occupation\"")
                .doesNotContain("How to become one", "Helpful resources", "A typical day", "into my plan", "null");
        assertThat(UPSTREAM.asked("GET /careers/miller/similar"))
                .anyMatch(a -> a.uri().endsWith("?full=true&size=3"));
        assertThat(get("/careers/baker"))
                .doesNotContain("Fact sheet", "This page includes information from")
                .contains("How to become one");
    }

    @Test
    void a_fact_sheet_shows_steps_and_resources_made_from_data_and_says_where_they_come_from() {
        UPSTREAM.answer("GET /careers/grinder", 200, SampleCareers.sheetWithSteps("grinder", "Grinder"));
        UPSTREAM.answer(
                "GET /careers/grinder/similar",
                200,
                "{\"items\":[{\"slug\":\"baker\",\"title\":\"Baker\",\"shared\":[]}]}");
        String page = get("/careers/grinder");
        assertThat(page)
                .contains("How to become one", "<h3>Finish high school</h3>", "Until you graduate", "into my plan")
                .contains("Put together from data, not written by an editor", "Other ways in")
                .contains(
                        "O*NET 30.1 Database, answers of 2023",
                        "Employment Projections 2024–34",
                        "CIP SOC Crosswalk (2020)")
                .contains("moderate-term on-the-job training", "(31 were asked)", "Food Processing", "And 2 more.")
                .contains("Helpful resources", "href=\"https://example.gov/l\"", "Full guides close to this work")
                .contains("its steps and resources were put together from the same data")
                .doesNotContain("there are no steps", "null");
    }

    @Test
    void up_to_four_are_compared_and_the_address_holds_which() {
        Map<String, String> both = new LinkedHashMap<>();
        both.put("baker", "Baker");
        both.put("miller", "Miller");
        UPSTREAM.answer(
                "GET /careers/comparison",
                200,
                SampleCareers.comparison(
                        both,
                        """
                        {"label":"Median pay","kind":"pay","mark":"differs","cells":[
                        {"figure":34000,"text":"","items":[],"mark":"lowest"},{"figure":41000,"text":"","items":[],"mark":"highest"}]}""",
                        """
                        {"label":"Preparation","kind":"preparation","mark":"same","cells":[
                        {"figure":2,"text":"Some training","items":[],"mark":""},{"figure":2,"text":"Some training","items":[],"mark":""}]}""",
                        """
                        {"label":"Creating","kind":"interest","mark":"","cells":[
                        {"figure":33,"text":"","items":[],"mark":""},{"text":"","items":[],"mark":""}]}""",
                        """
                        {"label":"First step","kind":"text","mark":"","cells":[
                        {"text":"Ask a baker","items":[],"mark":""},{"text":"no steps written yet","items":[],"mark":""}]}""",
                        """
                        {"label":"What is hard","kind":"list","mark":"","cells":[
                        {"text":"","items":[{"text":"The hours","shared":true}],"mark":""},{"text":"","items":[],"mark":""}]}"""));
        String page = get("/compare?career=baker&career=miller&career=baker&career=../x");
        assertThat(page)
                .contains("Compare Baker, Miller", "no steps written yet")
                .containsPattern("<td class=\"lowest\"\\s+data-label=\"Baker\">\\$34,000")
                .doesNotContain("≠ differs", "= same")
                .contains("$34,000", "▼", "$41,000", "▲", "2 · Some training", "33 of 100", "not known")
                .contains("<li>The hours", "(in common)")
                .contains("href=\"/compare?career=miller\"")
                .containsOnlyOnce("written yet</span>");
        assertThat(UPSTREAM.asked("GET /careers/comparison").getLast().uri())
                .endsWith("?career=baker%2Cmiller%2Cbaker%2C..%2Fx");
        UPSTREAM.answer("GET /careers/comparison", 200, SampleCareers.comparison(Map.of("baker", "Baker")));
        UPSTREAM.answer(
                "GET /careers",
                200,
                "{\"items\":[{\"slug\":\"cook\",\"title\":\"Cook\",\"summary\":\"\",\"category\":\"food\",\"interests\":{},"
                        + "\"preparation\":2,\"imported\":true}],\"total\":1}");
        assertThat(get("/compare?career=baker&q=cook"))
                .contains("href=\"/compare?career=baker&amp;career=cook\"", "fact sheet");
        assertThat(get("/compare?q=cook")).contains("href=\"/compare?career=cook\"", "Nothing to compare yet");
    }

    @Test
    void what_somebody_looked_at_stays_in_their_browser_and_can_be_forgotten() {
        Browser reader = new Browser();
        reader.get(SITE + "/careers/baker");
        assertThat(reader.cookie(SITE, "__Host-recent")).isNull();
        HttpResponse<String> mine = reader.get(SITE + "/careers/baker/mine", "HX-Request", "true");
        assertThat(mine.statusCode()).isEqualTo(204);
        assertThat(mine.headers().firstValue("Set-Cookie").orElse(""))
                .contains("__Host-recent=baker", "Secure", "Path=/")
                .containsIgnoringCase("httponly");
        reader.get(SITE + "/careers/miller/mine");
        reader.get(SITE + "/careers/baker/mine");
        assertThat(reader.cookie(SITE, "__Host-recent")).isEqualTo("baker.miller");
        assertThat(reader.get(SITE + "/careers/recent", "HX-Request", "true").body())
                .containsSubsequence("/careers/baker", "/careers/miller")
                .doesNotContain("<html");

        String privacy = reader.get(SITE + "/privacy").body();
        assertThat(privacy).contains("It holds 2 right now");
        String token = privacy.split("name=\"csrf\" value=\"")[1].split("\"")[0];
        HttpResponse<String> cleared =
                reader.post(SITE + "/careers/recent/clear", Map.of("csrf", token, "return", "/privacy"));
        assertThat(cleared.headers().firstValue("Location")).contains("/privacy");
        assertThat(reader.cookie(SITE, "__Host-recent")).isNull();
        assertThat(reader.get(SITE + "/careers/recent").body()).contains("None yet");
    }

    @Test
    void a_tampered_cookie_and_a_strange_slug_change_nothing() {
        Browser reader = new Browser();
        reader.plant(SITE, "__Host-recent", "<b>.baker.nothing-like-it.miller.a.b.c.d.e");
        String page = reader.get(SITE + "/careers/recent").body();
        assertThat(page).contains("/careers/baker").doesNotContain("<b>", "nothing-like-it");
        assertThat(reader.get(SITE + "/careers/nobody-knows/mine").statusCode()).isEqualTo(404);
    }

    @Test
    void the_feed_is_valid_rss_of_the_newest_full_guides() throws Exception {
        UPSTREAM.answer(
                "GET /careers",
                200,
                """
                {"items":[{"id":"baker-id","slug":"baker","title":"Baker","summary":"Bakes <bread> & cake.",
                "category":"food","publishedAt":"2026-11-20T10:00:00Z","revision":7}],"total":1}""");
        HttpResponse<String> feed = browser.get(SITE + "/feed.xml");
        assertThat(feed.headers().firstValue("Content-Type").orElse("")).startsWith("application/rss+xml");
        assertThat(feed.headers().firstValue("ETag")).isPresent();
        Element rss = parsed(feed.body());
        assertThat(rss.getAttribute("version")).isEqualTo("2.0");
        assertThat(text(rss, "channel", "title")).contains("Waymark");
        assertThat(rss.getElementsByTagName("item").getLength()).isEqualTo(1);
        assertThat(text(rss, "item", "link")).isEqualTo(SITE + "/careers/baker");
        assertThat(text(rss, "item", "description")).isEqualTo("Bakes <bread> & cake.");
        assertThat(ZonedDateTime.parse(text(rss, "item", "pubDate"), DateTimeFormatter.RFC_1123_DATE_TIME))
                .isNotNull();
        assertThat(text(rss, "item", "guid")).isEqualTo("baker-id@7");
        assertThat(UPSTREAM.asked("GET /careers").getLast().uri()).endsWith("?full=true&sort=newest&size=50");
        assertThat(get("/")).contains("type=\"application/rss+xml\"");
    }

    @Test
    void the_sitemap_lists_every_public_career_and_pages_carry_a_card_for_sharing() throws Exception {
        HttpResponse<String> sitemap = browser.get(SITE + "/sitemap.xml");
        parsed(sitemap.body());
        assertThat(sitemap.body())
                .contains("<loc>" + SITE + "/careers/baker</loc>", "<loc>" + SITE + "/careers/miller</loc>")
                .contains("<loc>" + SITE + "/careers/by/interest</loc>");
        String page = get("/careers/baker");
        assertThat(page)
                .contains(
                        "og:title",
                        "twitter:card",
                        "<meta property=\"og:image\" content=\"" + SITE + "/assets/card.png");
        String image = page.split("og:image\" content=\"")[1].split("\"")[0];
        HttpResponse<String> card = browser.get(image);
        assertThat(card.statusCode()).isEqualTo(200);
        assertThat(card.headers().firstValue("Content-Type")).contains("image/png");
    }

    private String get(String path) {
        HttpResponse<String> response = browser.get(SITE + path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body();
    }

    private static Element parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }

    private static String text(Element root, String parent, String child) {
        Element element = (Element) root.getElementsByTagName(parent).item(0);
        return element.getElementsByTagName(child).item(0).getTextContent();
    }
}
