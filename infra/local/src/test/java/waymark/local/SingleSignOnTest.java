package waymark.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
