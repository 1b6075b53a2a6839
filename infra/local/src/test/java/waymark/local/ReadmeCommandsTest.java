package waymark.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.backends.Ports;

/** Each import command of README does on a running portal what README says, and its careers are then used. */
class ReadmeCommandsTest {
    private static final int OCCUPATIONS = 12;

    @TempDir
    Path folder;

    private ReadmeCommands reader;

    @BeforeEach
    void arrive() throws IOException {
        PublishedData.write(folder, OCCUPATIONS);
        reader = new ReadmeCommands(folder);
    }

    @Test
    void the_commands_fill_the_portal_and_a_second_time_change_nothing() throws Exception {
        assertThat(ReadmeCommands.imports()).hasSize(2);
        for (String command : ReadmeCommands.imports()) {
            var said = reader.type(command, "y");
            assertThat(said.status()).as(said.words()).isZero();
            assertThat(said.words()).contains("Apply this? [y/N]", OCCUPATIONS + " careers written in");
        }
        for (String command : ReadmeCommands.imports()) {
            assertThat(reader.type(command, "y").words())
                    .contains("0 careers to add", "Nothing to change.")
                    .doesNotContain("Apply this?");
        }
        Api student = student();
        for (int number = 1; number <= OCCUPATIONS; number++) {
            String path = "/api/me/careers/" + PublishedData.slug(number);
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> student.call("PUT", path, "{}").statusCode() == 200);
        }
        JsonObject career = Api.VISITOR
                .json("GET", "/api/careers/" + PublishedData.slug(1), null)
                .getAsJsonObject();
        assertThat(career.getAsJsonObject("pay").get("median").getAsInt()).isEqualTo(51_000);
        assertThat(career.getAsJsonObject("education").get("typical").getAsString())
                .isEqualTo("Bachelor's degree");
        assertThat(career.get("version").getAsInt())
                .as("one write for the three tables")
                .isEqualTo(2);
        Api admin = Api.of(Browsers.signedIn("admin", "/admin"));
        assertThat(admin.json("GET", "/api/admin/events/dead", null).toString())
                .doesNotContain("content.career-published");
        assertThat(admin.json("GET", "/api/admin/imports", null).toString()).contains("Import command");
    }

    @Test
    void what_cannot_be_done_is_said_in_a_sentence() {
        assertThat(reader.type("./waymark import bls db_30_1_text.zip", "y"))
                .isEqualTo(new ReadmeCommands.Said(
                        1,
                        folder.resolve("db_30_1_text.zip")
                                + " holds O*NET 30.1 Database. Use ./waymark import onet.\n"));
        assertThat(reader.type("./waymark import onet absent.zip", "y").words()).contains("There is no file");
        assertThat(reader.type("./waymark import everything", "y").status()).isEqualTo(2);
        var closed = Map.of("WAYMARK_URL", "", "WAYMARK_PORT_GATEWAY", String.valueOf(Ports.free()));
        var nobody = reader.type("./waymark import onet db_30_1_text.zip", "y", closed);
        assertThat(nobody.status()).isEqualTo(1);
        assertThat(nobody.words()).contains("Waymark is not running here. Start it with ./waymark up");
        var stranger =
                reader.type("./waymark import onet db_30_1_text.zip", "y", Map.of("KEYCLOAK_IMPORT_SECRET", "guessed"));
        assertThat(stranger.status()).isEqualTo(1);
        assertThat(stranger.words()).contains("does not let the import command in");
    }

    private static Api student() {
        Page page = Browsers.visitor();
        Newcomer.signUp(page, "/account");
        return Api.of(page);
    }
}
