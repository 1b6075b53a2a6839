package waymark.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Tokens;
import waymark.gateway.Portal;
import waymark.gateway.account.report.ReportContents;
import waymark.gateway.account.report.VeraPdf;
import waymark.gateway.upstream.profile.report.Report;

/** What a person takes along can be read on paper, too. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportReportTest implements Portal {
    private static final String PREVIEW = "GET /me/reports/preview";

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(Portal.super.getProperties());
        properties.put("waymark.keycloak.url", Tokens.issuer().replaceAll("(://[^/]+).*", "$1"));
        properties.put("waymark.keycloak.issuer", Tokens.issuer());
        return properties;
    }

    @Test
    void the_archive_holds_results_and_plan_as_a_file_that_screen_readers_read() throws Exception {
        UPSTREAM.answer("GET /me/export", 200, "{\"format\":\"waymark-profile-1\"}");
        UPSTREAM.answer(
                PREVIEW,
                200,
                ObjectMapper.getDefault()
                        .writeValueAsString(new Report.Preview(ReportContents.DAY, ReportContents.full())));
        VeraPdf.assertAccessible(entry(archive(), "report.pdf"));

        UPSTREAM.answer(PREVIEW, 422, "{\"type\":\"urn:waymark:problem:nothing-to-report\",\"status\":422}");
        assertThat(ExportArchiveTest.entries(archive()))
                .as("there is nothing to report yet")
                .containsKey("waymark.json")
                .doesNotContainKey("report.pdf");
    }

    private static byte[] archive() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> archive = client.send(
                    HttpRequest.newBuilder(URI.create(SITE + "/api/me/export.zip"))
                            .header("Authorization", "Bearer " + Tokens.student("s"))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertThat(archive.statusCode()).isEqualTo(200);
            return archive.body();
        }
    }

    private static byte[] entry(byte[] archive, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return zip.readAllBytes();
                }
            }
        }
        throw new AssertionError("no " + name);
    }
}
