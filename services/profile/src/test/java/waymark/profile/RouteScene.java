package waymark.profile;

import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import waymark.backends.Http;
import waymark.backends.Tokens;
import waymark.edge.Sha256;
import waymark.profile.roster.OneRosterZip;

/**
 * What has to be so before a route of {@link AccessTest} can do what it is for, made before each caller asks.
 *
 * @param admin whose account Keycloak knows as one of an admin
 */
record RouteScene(Http http, EventFixture facts, String admin) {

    /** Sets the scene of a route for a caller. Returns the path with the ids of what was made for it. */
    String set(String route, String path, CohortFixture scene, int caller) {
        String student = Tokens.student(scene.student());
        String counselor = Tokens.counselor(scene.counselor());
        String group = "/cohorts/" + scene.cohort();
        String next = path;
        if (route.endsWith("/compare")) {
            String sitting = "sitting-" + scene.student();
            next += "?a=" + sitting + "&b=again-" + sitting;
            if (caller == 1) {
                scene.takeQuizzes(http, facts);
            }
        } else if (route.contains("report")) {
            next = reported(path, student);
        } else if (route.endsWith("/invitation")) {
            next += "?code=" + scene.code();
        } else if (route.endsWith("{calendar}")) {
            String secret =
                    (String) http.post("/me/calendar", student, null).body().get("secret");
            next = path.replace("{calendar}", secret);
        } else if (route.endsWith("{rule}")) {
            http.put("/me/help/" + scene.cohort(), student, "{}");
        } else if (route.startsWith("DELETE ") && route.endsWith("{id}/counselors/{person}")) {
            http.put(group + "/counselors/" + scene.successor(), counselor, "{}");
        } else if (route.endsWith("/handover")) {
            String back = "{\"person\":\"" + scene.counselor() + "\"}";
            http.post(group + "/handover", Tokens.counselor(scene.successor()), back);
        } else if (route.endsWith("{counselor}")) {
            String school = path.substring(0, path.lastIndexOf("/counselors"));
            http.post(school + "/counselors", admin, "{\"email\":\"" + UUID.randomUUID() + "@example.org\"}");
            String place = (String)
                    http.get(school, admin).list("counselors").getFirst().get("id");
            next = path.replace("{counselor}", place);
        } else if (route.endsWith("{receipt}")) {
            Http.Answer erased = http.delete("/me", Tokens.student("gone-" + UUID.randomUUID()));
            String receipt = path.replace("{receipt}", (String) erased.body().get("receipt"));
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> http.get(receipt, null).status() == 200);
            next = receipt;
        } else if (route.contains("/rosters")) {
            String school = http.post("/admin/schools", admin, "{\"name\":\"Rostered\"}")
                    .id();
            next = path.replaceFirst("schools/[^/]+", "schools/" + school);
            if (route.contains("{roster}")) {
                String compared =
                        rosterOf("/admin/schools/" + school + "/rosters", admin).id();
                next = next.replace("{roster}", compared);
            }
        }
        if (caller == 12) {
            http.delete("/me/consents/" + scene.cohort(), student);
        }
        return next;
    }

    /** Sends a roster with one student. */
    Http.Answer rosterOf(String path, String token) {
        String org = "org-" + UUID.randomUUID();
        byte[] zip = OneRosterZip.first()
                .org(org, "Rostered")
                .term("year", "2099-07-01")
                .course("course", org)
                .user("ada", "student", "Ada", "ada@" + org + ".example.org", org)
                .zip();
        var raw = http.exchange(
                "POST",
                path,
                token,
                BodyPublishers.ofByteArray(zip),
                BodyHandlers.ofString(),
                "Content-Type",
                "application/zip");
        return Http.Answer.of(raw);
    }

    /** The status of an answer whose body does not end. */
    int begun(String path, String token) {
        HttpResponse<Stream<String>> answer =
                http.exchange("GET", path, token, BodyPublishers.noBody(), BodyHandlers.ofLines());
        answer.body().close();
        return answer.statusCode();
    }

    /** The path about a report of the student's and a link to it, made anew. */
    private String reported(String path, String student) {
        String report = http.post("/me/reports", student, null).id();
        Http.Answer given = http.post("/me/reports/" + report + "/links", student, "{\"days\":7}");
        String secret = (String) given.body().get("secret");
        return path.replace("{report}", report).replace("{secret}", secret).replace("{link}", Sha256.hex(secret));
    }
}
