package waymark.gateway.api;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import waymark.gateway.account.report.ReportPdfService;
import waymark.gateway.upstream.CommonClient;
import waymark.gateway.upstream.CommonClient.ErasureReceipt;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.desk.DeskClient;
import waymark.gateway.upstream.profile.ProfileClient;
import waymark.gateway.upstream.profile.report.ReportClient;
import waymark.gateway.upstream.quiz.QuizClient;
import waymark.gateway.upstream.recommendation.RecommendationClient;

/** A person's own data from all services: everything in one file, and proof of its erasure. */
@Controller("/api/me")
@ExecuteOn(TaskExecutors.BLOCKING)
class OwnDataController {
    /**
     * Everything the portal holds about a person.
     *
     * @param parts by service
     * @param missing services that did not answer; without any the export is complete
     */
    @Serdeable
    record Export(Instant exportedAt, Map<String, Object> parts, List<String> missing) {}

    /** How far an erasure has come. */
    @Serdeable
    record Erasure(String receipt, boolean done, List<Part> services) {}

    /**
     * One service's part in an erasure.
     *
     * @param state done, pending or down
     * @param receipt what was erased, when done
     */
    @Serdeable
    record Part(String service, String state, @Nullable ErasureReceipt receipt) {}

    private final CommonClient common;
    private final ProfileClient profile;
    private final QuizClient quiz;
    private final RecommendationClient recommendation;
    private final DeskClient desk;
    private final ReportClient reports;
    private final ReportPdfService pdf;
    private final JsonMapper json;
    private final Clock clock;

    OwnDataController(
            CommonClient common,
            ProfileClient profile,
            QuizClient quiz,
            RecommendationClient recommendation,
            DeskClient desk,
            ReportClient reports,
            ReportPdfService pdf,
            JsonMapper json,
            Clock clock) {
        this.common = common;
        this.profile = profile;
        this.quiz = quiz;
        this.recommendation = recommendation;
        this.desk = desk;
        this.reports = reports;
        this.pdf = pdf;
        this.json = json;
        this.clock = clock;
    }

    @Get("/export")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<Export> export() {
        return HttpResponse.ok(collected())
                .header("Content-Disposition", "attachment; filename=\"waymark-export.json\"");
    }

    /** The same as a ZIP, with tables for spreadsheets, a report to read and a description. */
    @Get(uri = "/export.zip", produces = "application/zip")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<byte[]> archive() throws IOException {
        Export export = collected();
        JsonNode part = export.parts().get("profile") instanceof JsonNode node ? node : null;
        Optional<byte[]> report =
                reports.preview().found().flatMap(shown -> pdf.drawn(shown.content(), shown.madeAt()));
        return HttpResponse.ok(ExportArchive.of(json.writeValueAsBytes(export), part, report, export.exportedAt()))
                .header("Content-Disposition", "attachment; filename=\"waymark-export.zip\"");
    }

    private Export collected() {
        // Each list is whole, or its part is named as missing.
        Map<String, ServiceResult<?>> answers = new LinkedHashMap<>();
        answers.put("profile", profile.export());
        answers.put("quiz", quiz.export());
        answers.put("recommendation", recommendation.export());
        answers.put("content", desk.export());
        Map<String, Object> parts = new LinkedHashMap<>();
        answers.forEach((service, answer) -> answer.found().ifPresent(part -> parts.put(service, part)));
        List<String> missing = answers.keySet().stream()
                .filter(service -> !parts.containsKey(service))
                .toList();
        return new Export(clock.instant(), parts, missing);
    }

    /** Whoever holds the receipt's unguessable number may look: the person has no account any more. */
    @Get("/erasure/{receipt}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    Erasure erasure(String receipt) {
        List<Part> parts = CommonClient.SERVICES.stream()
                .map(service -> part(service, receipt))
                .toList();
        return new Erasure(receipt, parts.stream().allMatch(p -> p.state().equals("done")), parts);
    }

    private Part part(String service, String receipt) {
        return switch (common.erasure(service, receipt)) {
            case ServiceResult.Ok<ErasureReceipt>(ErasureReceipt proof) -> new Part(service, "done", proof);
            case ServiceResult.Problem<ErasureReceipt> notYet -> new Part(service, "pending", null);
            case ServiceResult.Unavailable<ErasureReceipt> down -> new Part(service, "down", null);
        };
    }
}
