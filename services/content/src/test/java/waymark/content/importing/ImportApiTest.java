package waymark.content.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.map;
import static org.awaitility.Awaitility.await;

import io.micronaut.core.type.Argument;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import waymark.backends.Backends;
import waymark.backends.Tokens;
import waymark.content.Guides;
import waymark.content.Http;
import waymark.content.audit.Edit;
import waymark.content.audit.Editor;
import waymark.content.career.CareerStore;
import waymark.content.career.PublicationPolicy;
import waymark.content.guide.Figures;
import waymark.content.guide.Guide;
import waymark.content.importing.onet.Zips;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportApiTest implements Backends {
    /** As elsewhere: the topic is shared with tests that import a thousand careers, which are read first. */
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private static final Editor ANN = new Editor("ann", "Ann");

    @Inject
    EmbeddedServer server;

    @Inject
    ObjectMapper json;

    @Inject
    ImportRunStore runs;

    @Inject
    CareerStore careers;

    @TempDir
    Path folder;

    @Test
    void a_file_is_compared_then_applied_and_found_the_same_the_next_time() throws Exception {
        Path zip = Zips.write(folder, Zips.small());
        var planned = call("POST", "/admin/imports?name=r.zip", Files.readAllBytes(zip));
        assertThat(planned.statusCode()).isEqualTo(201);
        Map<String, Object> run = object(planned);
        assertThat(run)
                .containsEntry("state", "planned")
                .containsEntry("extendable", true)
                .containsEntry("applicable", true)
                .containsEntry("unneeded", false);
        Map<String, Object> plan = (Map<String, Object>) run.get("plan");
        assertThat(run)
                .containsEntry(
                        "changes", (int) plan.get("added") + (int) plan.get("rewritten") + (int) plan.get("refreshed"));
        assertThat((Map<String, Object>) run.get("plan")).containsEntry("added", 1);
        assertThat(call("GET", "/careers/lichen-keepers", null).statusCode()).isEqualTo(404);

        assertThat(call("POST", "/admin/imports/" + run.get("id") + "/apply", null)
                        .statusCode())
                .isEqualTo(202);
        await().atMost(TIMEOUT).until(() -> object(call("GET", "/admin/imports/" + run.get("id"), null))
                .get("state")
                .equals("done"));
        await().atMost(TIMEOUT)
                .until(() -> call("GET", "/careers/lichen-keepers", null).statusCode() == 200);
        assertThat(call("GET", "/careers/lichen-keepers", null).body())
                .contains("\"related\":[{\"slug\":\"wildlife-biologist\"", "\"imported\":true");

        assertThat(runs.forget("ann")).isPositive();
        assertThat(call("GET", "/admin/imports/" + run.get("id"), null).body())
                .contains("A former editor")
                .doesNotContain("ann\"");

        var again = object(call("POST", "/admin/imports?name=r.zip", Files.readAllBytes(zip)));
        assertThat((Map<String, Object>) again.get("plan")).containsEntry("added", 0);
        assertThat(again).containsEntry("unneeded", true).containsEntry("applicable", false);
    }

    @Test
    void files_sent_one_after_the_other_are_one_import() throws Exception {
        String carpenters = "47-2031";
        var first = object(send("oews_2033.csv", Tables.pay(folder, carpenters, "64000")));
        assertThat((Map<String, Object>) first.get("plan")).containsEntry("refreshed", 1);
        var both = call(
                "POST",
                "/admin/imports/" + first.get("id") + "/files?name=p.csv",
                Files.readAllBytes(Tables.projections(folder, carpenters, "3.3", "High school diploma")));
        assertThat(both.statusCode()).isEqualTo(200);
        assertThat(object(both))
                .containsEntry("name", "oews_2033.csv, p.csv")
                .extractingByKey("plan", map(String.class, Object.class))
                .containsEntry("refreshed", 1)
                .containsEntry("label", "pay of May 2033, outlook 2024–34");
        assertThat(applied(first)).containsEntry("written", 1);
        var late = call("POST", "/admin/imports/" + first.get("id") + "/files?name=p.csv", "x".getBytes());
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat((String) object(late).get("detail")).contains("takes no more files");
    }

    @Test
    void a_comparison_made_before_another_import_was_applied_is_refused() throws Exception {
        String carpenters = "47-2031";
        var a = object(send("oews_2034.csv", Tables.pay(folder, carpenters, "65000")));
        var b = object(send("oews_2035.csv", Tables.pay(folder, carpenters, "66000")));
        var planned = ((Map<String, Object>) a.get("plan")).get("refreshed");
        assertThat(applied(a)).containsEntry("written", planned);

        var refused = call("POST", "/admin/imports/" + b.get("id") + "/apply", null);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat((String) object(refused).get("detail")).contains("compare the files again");
        assertThat(object(call("GET", "/admin/imports/" + b.get("id"), null))).containsEntry("state", "planned");
        assertThat(careers.at("carpenter").orElseThrow().published().figures().medianPay())
                .isEqualTo(65_000);

        var again = object(call("POST", "/admin/imports/" + b.get("id") + "/compare", null));
        assertThat(figures(again))
                .contains(
                        Map.of("name", "Median pay", "before", "$65,000 a year", "after", "$66,000 a year"),
                        Map.of("name", "Pay, year", "before", "2034", "after", "2035"))
                .noneSatisfy(figure -> assertThat(figure).containsEntry("name", "Pay, group"));
        assertThat(applied(b)).containsEntry("written", planned);
        assertThat(call("POST", "/admin/imports/" + b.get("id") + "/compare", null)
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void a_comparison_whose_figures_no_longer_are_what_was_shown_is_refused() throws Exception {
        var a = object(send("oews_2038.csv", Tables.pay(folder, "47-2152", "72000")));
        assertThat(figures(a)).isNotEmpty();
        careers.update("plumber", c -> {
            var pay = new Figures.Pay(40_000, 71_000, 90_000, 2037, "Keepers", "Another portal", null);
            Guide other = c.draft().with(c.draft().figures().with(pay, null, null));
            return c.save(other, null, new Edit(ANN, Instant.now()))
                    .publish(new PublicationPolicy(Set.of(other.category())), new Edit(ANN, Instant.now()));
        });
        var refused = call("POST", "/admin/imports/" + a.get("id") + "/apply", null);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat((String) object(refused).get("detail"))
                .contains("what it would do now is not what was shown", "compare the files again");
    }

    @Test
    void two_files_of_one_table_are_refused() throws Exception {
        var a = object(send("oews_2039.csv", Tables.pay(folder, "47-2031", "73000")));
        var refused = call(
                "POST",
                "/admin/imports/" + a.get("id") + "/files?name=oews_2040.csv",
                Files.readAllBytes(Tables.pay(folder, "47-2031", "74000")));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat((String) object(refused).get("detail"))
                .contains("hold the same table (pay of May 2039; pay of May 2040)");
    }

    private static List<Map<String, Object>> figures(Map<String, Object> run) {
        var examples = (List<Map<String, Object>>) ((Map<String, Object>) run.get("plan")).get("examples");
        return (List<Map<String, Object>>) examples.getFirst().get("figures");
    }

    @Test
    void a_change_that_alters_the_plan_is_refused_and_any_other_is_not() throws Exception {
        String electricians = "47-2111";
        var a = object(send("oews_2036.csv", Tables.pay(folder, electricians, "70000")));
        careers.update("paralegal", c -> c.withdraw(new Edit(ANN, Instant.now())));
        assertThat(applied(a)).containsEntry("written", 1);

        var b = object(send("oews_2037.csv", Tables.pay(folder, electricians, "71000")));
        careers.update("electrician", c -> {
            Guide other = Guides.coded(c.draft(), "47-2119.00");
            return c.save(other, null, new Edit(ANN, Instant.now()))
                    .publish(new PublicationPolicy(Set.of(other.category())), new Edit(ANN, Instant.now()));
        });
        var refused = call("POST", "/admin/imports/" + b.get("id") + "/apply", null);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat((String) object(refused).get("detail")).contains("to change 1 of them and would change 0 now");
    }

    @Test
    void a_refusal_says_what_is_wrong() throws Exception {
        var refused = call("POST", "/admin/imports?name=notes.txt", "Hello".getBytes());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat((String) object(refused).get("detail")).contains("notes.txt, line 1");
    }

    private HttpResponse<String> send(String name, Path file) throws IOException {
        return call("POST", "/admin/imports?name=" + name, Files.readAllBytes(file));
    }

    private Map<String, Object> applied(Map<String, Object> run) throws IOException {
        String path = "/admin/imports/" + run.get("id");
        assertThat(call("POST", path + "/apply", null).statusCode()).isEqualTo(202);
        return await().atMost(TIMEOUT).until(() -> object(call("GET", path, null)), now -> now.get("state")
                .equals("done"));
    }

    private HttpResponse<String> call(String method, String path, byte[] body) {
        Http admin = new Http(server.getURI(), Tokens.admin("ann"));
        return body == null
                ? admin.exchange(method, path, BodyPublishers.noBody(), BodyHandlers.ofString())
                : admin.exchange(
                        method,
                        path,
                        BodyPublishers.ofByteArray(body),
                        BodyHandlers.ofString(),
                        "Content-Type",
                        "application/octet-stream");
    }

    private Map<String, Object> object(HttpResponse<String> answer) throws IOException {
        return json.readValue(answer.body(), Argument.mapOf(String.class, Object.class));
    }
}
