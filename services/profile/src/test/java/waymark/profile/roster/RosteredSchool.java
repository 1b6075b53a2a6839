package waymark.profile.roster;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import waymark.backends.Http.Answer;
import waymark.backends.Tokens;
import waymark.profile.TwoSchools;

/** Of the two schools, one has a roster with a class of Ms. Noether's and two students. */
abstract class RosteredSchool extends TwoSchools {
    protected String org;

    @BeforeEach
    void its_counselor_has_been_here() {
        org = "org-" + unique;
        http.get("/cohorts", gauss);
    }

    protected String address(String name) {
        return name + "-" + unique + "@example.org";
    }

    protected String person(String name, boolean verified) {
        return Tokens.withEmail(name + "-" + unique, name, address(name), verified, "student");
    }

    /** A set with one class that Mr. Gauss teaches. */
    protected OneRosterZip roster(boolean later) {
        OneRosterZip set = later ? OneRosterZip.second() : OneRosterZip.first();
        return set.org(org, "North")
                .term("year", "2099-07-01")
                .course("course", org)
                .homeroom("10b", "Homeroom 10B", org)
                .user("t1", "teacher", "Carl", address("gauss"), org)
                .user("ada", "student", "Ada", address("Ada"), org)
                .user("ben", "student", "Ben", address("ben"), org)
                .enrolled("10b", "t1", "teacher", org)
                .enrolled("10b", "ada", "student", org)
                .enrolled("10b", "ben", "student", org);
    }

    protected Answer send(@Nullable String token, byte[] zip, String query) {
        return sendTo(school, token, zip, query);
    }

    protected Answer sendTo(String to, @Nullable String token, byte[] zip, String query) {
        HttpResponse<String> raw = http.exchange(
                "POST",
                "/admin/schools/" + to + "/rosters" + query,
                token,
                BodyPublishers.ofByteArray(zip),
                BodyHandlers.ofString(),
                "Content-Type",
                "application/zip");
        return new Answer(raw.statusCode(), object(raw.body()), raw);
    }

    private static Map<String, Object> object(String json) {
        try {
            return json.startsWith("{")
                    ? ObjectMapper.getDefault().readValue(json, Argument.mapOf(String.class, Object.class))
                    : Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    protected Answer apply(Answer compared) {
        return http.post("/admin/schools/" + school + "/rosters/" + compared.id() + "/apply", admin, null);
    }

    /** The group of the roster's class, as who leads it sees it. */
    protected Map<String, Object> rostered() {
        return http.get("/cohorts", gauss).items().getFirst();
    }
}
