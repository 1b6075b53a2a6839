package waymark.gateway.admin.review;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import waymark.gateway.admin.draft.FieldDifference;
import waymark.gateway.admin.draft.GuideForm;
import waymark.gateway.upstream.ServiceCalls;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.desk.Draft;
import waymark.gateway.upstream.desk.Version;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;

/** Any two texts of a guide side by side: versions, or a version and the draft. */
@Controller("/admin/careers/{slug}/diff")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
class DiffPages {
    private static final String DRAFT = "draft";

    private final PageRenderer html;
    private final ServiceCalls services;

    DiffPages(PageRenderer html, ServiceCalls services) {
        this.html = html;
        this.services = services;
    }

    @Get(uri = "{?from,to}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> diff(
            PageModel page,
            String slug,
            @QueryValue(defaultValue = "") String from,
            @QueryValue(defaultValue = DRAFT) String to) {
        if (VersionPages.isInvalid(slug)) {
            return html.error(page, 404, "There is no such career on the desk.", List.of());
        }
        ServiceResult<Version.All> versions = services.get("/admin/careers/" + slug + "/versions", Version.All.class);
        if (!(versions instanceof ServiceResult.Ok<Version.All>(Version.All all))) {
            return html.errorPage(page, versions);
        }
        String newest = all.items().isEmpty()
                ? DRAFT
                : String.valueOf(all.items().getFirst().version());
        String older = which(from, newest);
        String newer = which(to, DRAFT);
        ServiceResult<GuideForm> left = sheet(slug, older);
        ServiceResult<GuideForm> right = sheet(slug, newer);
        if (!(left instanceof ServiceResult.Ok<GuideForm>(GuideForm one))) {
            return html.errorPage(page, left);
        }
        if (!(right instanceof ServiceResult.Ok<GuideForm>(GuideForm other))) {
            return html.errorPage(page, right);
        }
        return html.page(
                page.titled("Compare").in("admin"),
                Templates::adminDiff,
                new DiffModel(slug, other.get("title"), all, older, newer, FieldDifference.between(one, other)));
    }

    private static String which(String wanted, String otherwise) {
        return wanted.equals(DRAFT) || wanted.matches("\\d{1,6}") ? wanted : otherwise;
    }

    private ServiceResult<GuideForm> sheet(String slug, String which) {
        return which.equals(DRAFT)
                ? services.get("/admin/careers/" + slug + "/draft", Draft.class).map(d -> GuideForm.of(d.guide()))
                : services.get(
                                "/admin/careers/" + slug + "/versions/" + which,
                                Argument.mapOf(String.class, Object.class))
                        .map(GuideForm::of);
    }
}
