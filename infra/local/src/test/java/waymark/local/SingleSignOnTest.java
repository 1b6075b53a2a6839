package waymark.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.backends.Keycloak;
import waymark.backends.KeycloakAdmin;
import waymark.backends.PersonSearch;

/** People sign in by their school's own sign-in. */
class SingleSignOnTest {
    private static final String HERE = "/account/sign-in";

    @ParameterizedTest
    @ValueSource(strings = {"OpenID Connect", "SAML"})
    void whom_a_school_named_takes_their_place_by_the_address_their_school_verified(String protocol) throws Exception {
        try (SchoolSignOn school = protocol.equals("SAML") ? SchoolSignOn.saml() : SchoolSignOn.openId()) {
            String pupil = school.pupil(true);
            Page page = Browsers.visitor();
            JsonObject place = placeOf(school, page, pupil, "confirmed");
            org.assertj.core.api.Assertions.assertThat(place.get("waiting").getAsBoolean())
                    .isFalse();
            org.assertj.core.api.Assertions.assertThat(place.get("person").getAsString())
                    .isEqualTo(id(page));
        }
    }

    @Test
    void an_address_that_the_school_has_not_verified_opens_nothing() throws Exception {
        try (SchoolSignOn school = SchoolSignOn.openId()) {
            String pupil = school.pupil(false);
            JsonObject place = placeOf(school, Browsers.visitor(), pupil, "not confirmed");
            org.assertj.core.api.Assertions.assertThat(place.get("waiting").getAsBoolean())
                    .isTrue();
        }
    }

    @Test
    void an_account_with_the_same_address_is_linked_only_by_its_own_password() throws Exception {
        try (SchoolSignOn school = SchoolSignOn.openId()) {
            Page before = Browsers.visitor();
            Newcomer newcomer = Newcomer.signUp(before, "/account");
            String pupil = school.pupil(true, newcomer.name() + "@example.org");

            Page page = Browsers.visitor();
            school.signIn(page, pupil, HERE);
            assertThat(page.locator("h1")).hasText("You have an account already");
            page.click("#linkAccount");
            page.fill("#password", "a guess");
            page.click("#kc-login");
            assertThat(page.locator("[role=alert]")).isVisible();
            page.fill("#password", newcomer.password());
            page.click("#kc-login");
            page.waitForURL(Browsers.url(HERE));
            org.assertj.core.api.Assertions.assertThat(id(page)).isEqualTo(id(before));

            Page later = Browsers.visitor();
            school.signIn(later, pupil, HERE);
            later.waitForURL(Browsers.url(HERE));
            org.assertj.core.api.Assertions.assertThat(id(later))
                    .as("from then on without a question")
                    .isEqualTo(id(before));
        }
    }

    @Test
    void who_erases_everything_and_comes_by_their_school_again_is_somebody_new() throws Exception {
        try (SchoolSignOn school = SchoolSignOn.openId()) {
            String pupil = school.pupil(true);
            Page page = Browsers.visitor();
            school.signIn(page, pupil, HERE);
            page.waitForURL(Browsers.url(HERE));
            String first = id(page);
            var search = new PersonSearch(List.of(first, pupil));
            var keycloak = new KeycloakAdmin(Keycloak.shared().url());
            org.assertj.core.api.Assertions.assertThat(search.inRealm(keycloak))
                    .anySatisfy(trace -> org.assertj.core.api.Assertions.assertThat(trace.where())
                            .startsWith("Keycloak, federated-identity of account " + first));

            String receipt = Api.of(page).text("receipt", "DELETE", "/api/me", null);
            await().atMost(Duration.ofMinutes(2)).until(() -> Api.VISITOR
                    .json("GET", "/api/me/erasure/" + receipt, null)
                    .getAsJsonObject()
                    .get("done")
                    .getAsBoolean());
            org.assertj.core.api.Assertions.assertThat(search.inRealm(keycloak)).isEmpty();

            school.choose(page, HERE);
            page.waitForURL(Browsers.url(HERE));
            org.assertj.core.api.Assertions.assertThat(id(page)).isNotEqualTo(first);
        }
    }

    @Test
    void a_student_of_the_schools_roster_is_invited_when_they_first_sign_in_and_is_seen_once_they_agreed()
            throws Exception {
        try (SchoolSignOn school = SchoolSignOn.openId()) {
            Api admin = Api.of(Browsers.signedIn("admin", "/admin"));
            String at = "/api/admin/schools/"
                    + admin.text("id", "POST", "/api/admin/schools", "{\"name\":\"" + school.name() + "\"}");
            Page counselor = Browsers.visitor();
            String teacher = counselorOf(school, counselor, admin, at);
            String pupil = school.pupil(true);
            byte[] roster = RosterSet.zip(
                    "org-" + school.name(), "Homeroom N", teacher + "@example.org", pupil + "@example.org");
            String compared = admin.upload(at + "/rosters", roster)
                    .getAsJsonObject()
                    .get("id")
                    .getAsString();
            admin.json("POST", at + "/rosters/" + compared + "/apply", null);
            counselor.reload();
            Browsers.click(counselor, "main a", "Homeroom N");
            assertThat(counselor.locator("#students")).containsText("Nobody has joined yet");

            Page student = Browsers.visitor();
            school.signIn(student, pupil, "/account");
            student.waitForURL(Browsers.url("/account"));
            Browsers.click(student, "section[aria-labelledby=invited] a", "Homeroom N");
            student.check("#consent");
            Browsers.click(student, "main button", "Join");
            assertThat(student.locator("[role=status]").first()).containsText("You joined");

            counselor.reload();
            assertThat(counselor.locator("#students tbody tr")).hasCount(1);
            assertThat(counselor.locator("#students tbody")).containsText("Nell North");
            String group = counselor.url().replaceAll("[?#].*", "").replace(Browsers.url("/counselor"), "/api");
            Api api = Api.of(counselor);
            org.assertj.core.api.Assertions.assertThat(api.json("GET", group + "/students/" + id(student), null)
                            .getAsJsonObject()
                            .getAsJsonObject("progress")
                            .get("name")
                            .getAsString())
                    .isEqualTo("Nell North");
            org.assertj.core.api.Assertions.assertThat(api.json("GET", group + "/invited", null)
                            .getAsJsonObject()
                            .getAsJsonArray("items"))
                    .as("nobody is waited for any more")
                    .isEmpty();
        }
    }

    /** Signs a counselor of the school in, on their page of groups; returns their name at the school. */
    private static String counselorOf(SchoolSignOn school, Page page, Api admin, String at)
            throws IOException, InterruptedException {
        String teacher = school.pupil(true);
        admin.json("POST", at + "/counselors", "{\"email\":\"" + teacher + "@example.org\"}");
        school.signIn(page, teacher, HERE);
        page.waitForURL(Browsers.url(HERE));
        admin.json("PUT", "/api/admin/people/" + id(page) + "/roles/counselor", null);
        school.choose(page, "/counselor");
        page.waitForURL(Browsers.url("/counselor"));
        return teacher;
    }

    /** What became of a counselor's place kept for the pupil's address, once they have signed in as one. */
    private static JsonObject placeOf(SchoolSignOn school, Page page, String pupil, String confirmed)
            throws IOException, InterruptedException {
        Api admin = Api.of(Browsers.signedIn("admin", "/admin"));
        String address = pupil + "@example.org";
        String places =
                "/api/admin/schools/" + admin.text("id", "POST", "/api/admin/schools", "{\"name\":\"North High\"}");
        admin.json("POST", places + "/counselors", "{\"email\":\"" + address + "\"}");

        school.signIn(page, pupil, HERE);
        page.waitForURL(Browsers.url(HERE));
        assertThat(page.locator("main")).containsText(address + " (" + confirmed + ")");
        admin.json("PUT", "/api/admin/people/" + id(page) + "/roles/counselor", null);
        school.choose(page, "/counselor");
        page.waitForURL(Browsers.url("/counselor"));
        return admin.json("GET", places, null)
                .getAsJsonObject()
                .getAsJsonArray("counselors")
                .get(0)
                .getAsJsonObject();
    }

    private static String id(Page page) throws IOException, InterruptedException {
        return Api.of(page).text("id", "GET", "/api/me", null);
    }
}
