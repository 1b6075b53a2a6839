package waymark.gateway.counselor;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.gateway.Browser;
import waymark.gateway.Portal;
import waymark.gateway.Upstream;
import waymark.gateway.signin.SignedIn;
import waymark.gateway.signin.session.SessionService;

/** A counselor renames a group, closes it and opens it again. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GroupSettingsTest implements Portal {
    private static final String ID = "group-0123456789";
    private static final String HERE = SITE + "/counselor/cohorts/" + ID;
    private static final String CHANGE = "PATCH /cohorts/" + ID;

    @Inject
    SessionService sessions;

    private Browser counselor;

    @BeforeEach
    void open() {
        counselor = SignedIn.as(sessions, SITE, "settings-noether", "counselor");
        UPSTREAM.answer("GET /cohorts/" + ID, 200, group("Class 10b", false));
    }

    @Test
    void a_group_is_renamed_and_the_page_says_what_profile_answered() {
        assertThat(counselor.get(HERE + "/settings").body())
                .contains("value=\"Class 10b\"", "<summary>Close this group</summary>", "Yes, close");
        UPSTREAM.answer(CHANGE, 200, group("Class 11b", false));
        assertThat(location(post("/name", Map.of("name", "Class 11b"))))
                .isEqualTo("/counselor/cohorts/" + ID + "?did=renamed");
        assertThat(sent()).isEqualTo("{\"name\":\"Class 11b\"}");
        students("Class 11b", false);
        assertThat(counselor.get(HERE + "?did=renamed").body()).contains("The group is now called “Class 11b”");
    }

    @Test
    void a_name_that_is_refused_is_shown_with_the_reason() {
        UPSTREAM.answer(
                CHANGE,
                new Upstream.Reply(
                        422,
                        "application/problem+json",
                        "{\"type\":\"urn:waymark:problem:cohort-name\",\"status\":422,\"detail\":\"Give the group a name.\"}",
                        Map.of()));
        HttpResponse<String> refused = post("/name", Map.of("name", ""));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Give the group a name.", "aria-invalid=\"true\"");
    }

    @Test
    void a_group_is_closed_and_opened_again() {
        UPSTREAM.answer(CHANGE, 200, group("Class 10b", true));
        assertThat(location(post("/closed", Map.of("closed", "true")))).endsWith("?did=closed");
        assertThat(sent()).isEqualTo("{\"closed\":true}");
        students("Class 10b", true);
        assertThat(counselor.get(HERE + "?did=closed").body())
                .contains("The group is", "Nobody can join this group any more")
                .doesNotContain("ABCD 2345");

        UPSTREAM.answer("GET /cohorts/" + ID, 200, group("Class 10b", true));
        assertThat(counselor.get(HERE + "/settings").body()).contains("Open the group again");
        UPSTREAM.answer(CHANGE, 200, group("Class 10b", false));
        assertThat(location(post("/closed", Map.of("closed", "false")))).endsWith("?did=opened");
        assertThat(sent()).isEqualTo("{\"closed\":false}");
    }

    private HttpResponse<String> post(String to, Map<String, String> fields) {
        var form = new HashMap<>(fields);
        form.put("csrf", counselor.get(SITE + "/sample").body().split(" ")[0]);
        return counselor.post(HERE + to, form);
    }

    private static String sent() {
        return new String(UPSTREAM.asked(CHANGE).getLast().body(), StandardCharsets.UTF_8);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static void students(String name, boolean closed) {
        UPSTREAM.answer(
                "GET /cohorts/" + ID + "/students",
                200,
                "{\"cohort\":%s,\"total\":0,\"revision\":\"r\",\"items\":[]}".formatted(group(name, closed)));
    }

    private static String group(String name, boolean closed) {
        return """
                {"id":"%s","name":"%s","code":"ABCD2345","spoken":"ABCD 2345","students":1,"closed":%s}"""
                .formatted(ID, name, closed);
    }
}
