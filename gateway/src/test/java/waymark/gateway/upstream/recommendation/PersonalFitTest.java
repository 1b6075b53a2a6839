package waymark.gateway.upstream.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.events.CareerEvent.CareerPublished;
import waymark.gateway.Browser;
import waymark.gateway.Portal;
import waymark.gateway.SampleCareers;
import waymark.gateway.Upstream;
import waymark.gateway.cache.CareerCache;
import waymark.gateway.signin.SignedIn;
import waymark.gateway.signin.session.SessionService;
import waymark.outbox.Listener;

/** A guide tells whoever looks how the career fits them. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersonalFitTest implements Portal {
    private static final String GUIDE = SITE + "/careers/baker";
    private static final String MINE = GUIDE + "/mine";

    @Inject
    SessionService sessions;

    @Inject
    CareerCache careers;

    @Inject
    java.util.List<Listener<?>> listeners;

    @BeforeEach
    @SuppressWarnings("unchecked")
    void published() {
        UPSTREAM.answer("GET /careers/baker", 200, SampleCareers.guide("baker", "Baker"));
        UPSTREAM.answer("GET /careers/baker/similar", 200, "{\"items\":[]}");
        CareerPublished baker = SampleCareers.career("baker-of-own-fit", 1, "baker", "Baker");
        listeners.stream()
                .filter(listener -> listener.getClass().getSimpleName().equals("CareerListener"))
                .forEach(listener -> ((Listener<waymark.events.CareerEvent>) listener).on(baker));
        Awaitility.await().until(() -> careers.find("baker").isPresent());
    }

    @Test
    void a_visitor_with_results_sees_the_fit_its_strongest_reasons_and_the_way_to_all_of_them() {
        String sitting = sitting("done", "completed", 87.4);
        HttpResponse<String> part = visitor(sitting).get(MINE, "HX-Request", "true");
        assertThat(part.body())
                .contains(">87<span class=\"sr\"> of 100", "great fit", "/results/fit/baker\"", "Ranked above 91%")
                .contains("You like to build.", "You like to help.", "The hours are early.")
                .doesNotContain("A third reason", "A weaker objection", "<html");
        assertThat(part.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void the_page_that_everybody_gets_holds_nobodys_fit() {
        String sitting = sitting("shared", "completed", 66.0);
        assertThat(visitor(sitting).get(GUIDE).body())
                .contains("hx-get=\"/careers/baker/mine\"", "Would it fit you?")
                .doesNotContain("Your own fit");
    }

    @Test
    void who_has_signed_in_elsewhere_sees_the_fit_by_their_newest_finished_assessment() {
        sitting("kept", "completed", 71.0);
        assessments(3, id("kept"));
        Browser ann = SignedIn.as(sessions, SITE, "kept-ann", "student");
        assertThat(ann.get(GUIDE).body())
                .contains(">71<span class=\"sr\"> of 100", "/results/" + id("kept") + "/fit/baker")
                .doesNotContain("Would it fit you?");
        assertThat(UPSTREAM.asked("GET /me/overview").getLast().header("Authorization"))
                .contains("Bearer token-of-kept-ann");
    }

    @Test
    void this_browsers_finished_sitting_goes_before_what_is_kept_and_an_open_one_does_not() {
        sitting("kept2", "completed", 52.0);
        assessments(1, id("kept2"));
        Browser ann = SignedIn.as(sessions, SITE, "here-ann", "student");
        ann.plant(SITE, "__Host-sitting", sitting("here", "completed", 93.0));
        assertThat(ann.get(GUIDE).body()).contains(">93<span class=\"sr\"> of 100");
        ann.plant(SITE, "__Host-sitting", sitting("half", "open", 0));
        assertThat(ann.get(GUIDE).body()).contains(">52<span class=\"sr\"> of 100");
    }

    @Test
    void a_guide_looked_at_again_asks_no_service_and_somebody_else_is_asked_for_themselves() {
        UPSTREAM.answer("GET /me/careers", 200, "{\"items\":[],\"total\":0}");
        UPSTREAM.answer("GET /me/visits", 200, "{\"noted\":false,\"explanation\":\"\"}");
        String kept = sitting("twice", "completed", 44.0);
        assessments(1, kept);
        Browser ann = SignedIn.as(sessions, SITE, "twice-ann", "student");
        await().untilAsserted(() -> {
            ann.get(GUIDE);
            int before = UPSTREAM.asked().size();
            assertThat(ann.get(GUIDE).body()).contains(">44<span class=\"sr\"> of 100", "Name of twice-ann");
            assertThat(UPSTREAM.asked()).hasSize(before);
        });

        assessments(0, null);
        assertThat(SignedIn.as(sessions, SITE, "twice-bob", "student")
                        .get(GUIDE)
                        .body())
                .contains("Would it fit you?", "Name of twice-bob")
                .doesNotContain(">44<small>", "twice-ann");
    }

    @Test
    void who_changes_something_sees_what_became_of_it() {
        assessments(0, null);
        Browser ann = SignedIn.as(sessions, SITE, "change-ann", "student");
        String page = ann.get(GUIDE).body();
        assertThat(page).contains("Would it fit you?");
        String kept = sitting("changed", "completed", 61.0);
        assessments(1, kept);

        String token = page.replaceAll("(?s).*name=\"csrf\" value=\"([^\"]+)\".*", "$1");
        ann.post(SITE + "/account/careers/baker", Map.of("csrf", token, "return", "/careers/baker"));

        assertThat(ann.get(GUIDE).body()).contains(">61<span class=\"sr\"> of 100");
    }

    @Test
    void a_quiz_begun_is_to_be_gone_on_with() {
        assertThat(visitor(sitting("begun", "open", 0))
                        .get(MINE, "HX-Request", "true")
                        .body())
                .contains("Go on with the quiz", "href=\"/quiz/question\"");
        assessments(1, null);
        Browser ann = SignedIn.as(sessions, SITE, "begun-ann", "student");
        assertThat(ann.get(GUIDE).body()).contains("Go on with the quiz", "href=\"/account/assessments\"");
    }

    @Test
    void while_recommendation_is_away_there_is_a_plain_link() {
        String sitting = sitting("away", "completed", 80.0);
        UPSTREAM.answer(
                "GET /assessments/" + sitting + "/fit/baker",
                new Upstream.Reply(503, "application/problem+json", "{}", java.util.Map.of()));
        assertThat(visitor(sitting).get(MINE, "HX-Request", "true").body())
                .contains("How well does it fit me?", "href=\"/results/fit/baker\"");
    }

    @Test
    void while_profile_is_away_nobody_is_told_that_there_are_no_results() {
        UPSTREAM.answer("GET /me/overview", new Upstream.Reply(503, "application/problem+json", "{}", Map.of()));
        Browser ann = SignedIn.as(sessions, SITE, "unknown-ann", "student");
        assertThat(ann.get(GUIDE).body())
                .contains("cannot be read at the moment", "href=\"/careers/baker\">Try again")
                .doesNotContain("Would it fit you?");
    }

    @Test
    void who_has_no_assessment_is_told_of_the_quiz() {
        assessments(0, null);
        assertThat(SignedIn.as(sessions, SITE, "new-ann", "student").get(GUIDE).body())
                .contains("Would it fit you?", "href=\"/quiz\"");
        Browser stale = visitor("a-sitting-that-is-gone-0123456789");
        assertThat(stale.get(MINE, "HX-Request", "true").statusCode()).isEqualTo(204);
        assertThat(new Browser().get(MINE, "HX-Request", "true").statusCode()).isEqualTo(204);
    }

    private static Browser visitor(String sitting) {
        Browser browser = new Browser();
        browser.plant(SITE, "__Host-sitting", sitting);
        return browser;
    }

    private static String id(String name) {
        return name + "-sitting-0123456789";
    }

    private static String sitting(String name, String state, double fit) {
        String id = id(name);
        UPSTREAM.answer(
                "GET /sittings/" + id,
                200,
                "{\"id\":\"%s\",\"instrument\":\"interests-1\",\"state\":\"%s\",\"answers\":{},\"skipped\":[],\"progress\":{\"answered\":1,\"total\":80,\"percent\":1,\"sections\":[],\"sectionsDone\":[]}}"
                        .formatted(id, state));
        if (state.equals("completed")) {
            UPSTREAM.answer("GET /assessments/" + id + "/fit/baker", 200, match(fit));
        }
        return id;
    }

    private static String match(double fit) {
        return """
                {"slug":"baker","title":"Baker","preparation":2,"fit":%s,"above":91,"tier":"great","baseline":50,"imported":false,
                "reasons":[%s,%s,%s,%s,%s]}"""
                .formatted(
                        fit,
                        reason("for", 9, "You like to build."),
                        reason("for", 7, "You like to help."),
                        reason("against", -5, "The hours are early."),
                        reason("for", 4, "A third reason."),
                        reason("against", -1, "A weaker objection."));
    }

    private static String reason(String direction, double contribution, String sentence) {
        return "{\"kind\":\"interest\",\"key\":\"R\",\"label\":\"Building\",\"direction\":\"%s\",\"contribution\":%s,\"sentence\":\"%s\"}"
                .formatted(direction, contribution, sentence);
    }

    private static void assessments(int all, String completed) {
        UPSTREAM.answer(
                "GET /me/overview",
                200,
                completed == null
                        ? "{\"assessments\":%d,\"open\":%s}".formatted(all, all > 0)
                        : "{\"assessments\":%d,\"completed\":\"%s\",\"open\":false}".formatted(all, completed));
    }
}
