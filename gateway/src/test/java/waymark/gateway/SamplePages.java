package waymark.gateway;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Map;
import waymark.gateway.identity.Visitor;
import waymark.gateway.upstream.ServiceClient;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;

/** Pages as the page packages write them, for tests of what they stand on. */
@Controller("/sample")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class SamplePages {
    private final PageRenderer html;
    private final SampleClient services;

    /** Operations as the clients of the services write them. */
    @ServiceClient
    interface SampleClient {
        @Get("/careers/{slug}")
        ServiceResult<Void> career(String slug);

        @Get("/careers/{slug}")
        ServiceResult<Map<String, Object>> guide(String slug);
    }

    SamplePages(PageRenderer html, SampleClient services) {
        this.html = html;
        this.services = services;
    }

    /** Shows its own CSRF token and the visitor. */
    @Get(produces = MediaType.TEXT_HTML)
    HttpResponse<?> show(PageModel page) {
        Visitor visitor = page.visitor();
        return HttpResponse.ok(visitor.csrf() + " " + visitor.name() + " " + visitor.roles());
    }

    @Post(consumes = MediaType.ALL, produces = MediaType.TEXT_HTML)
    HttpResponse<?> submit(Form form) {
        return HttpResponse.ok(form.get("note") + form.all("tick"));
    }

    @Post(uri = "/file", consumes = MediaType.MULTIPART_FORM_DATA, produces = MediaType.TEXT_HTML)
    HttpResponse<?> file(@Part("file") CompletedFileUpload file) {
        return HttpResponse.ok(String.valueOf(file.getSize()));
    }

    @Get(uri = "/own", produces = MediaType.TEXT_HTML)
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<?> own() {
        return HttpResponse.ok("own");
    }

    @Get(uri = "/admin", produces = MediaType.TEXT_HTML)
    @Secured("admin")
    HttpResponse<?> admin() {
        return HttpResponse.ok("admin");
    }

    @Get(uri = "/broken", produces = MediaType.TEXT_HTML)
    HttpResponse<?> broken() {
        throw new IllegalStateException("secret detail");
    }

    @Get(uri = "/career/{slug}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> career(PageModel page, String slug) {
        return html.errorPage(page, services.career(slug));
    }

    @Get(uri = "/guide", produces = MediaType.TEXT_HTML)
    HttpResponse<?> guide(PageModel page) {
        return switch (services.guide("librarian")) {
            case ServiceResult.Ok<Map<String, Object>> found ->
                html.page(page.titled("Guide").canonical("/sample/guide"), Templates::error, (String)
                        found.value().get("title"));
            case ServiceResult<Map<String, Object>> other -> html.errorPage(page, other);
        };
    }
}
