package waymark.gateway.web;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import waymark.gateway.identity.RequestIdentity;
import waymark.gateway.web.form.Form;

/** Gives page controllers a {@link PageModel} to complete. */
@Singleton
class PageBinder implements TypedRequestArgumentBinder<PageModel> {
    private final String address;
    private final DataSourceRefreshJob sources;

    PageBinder(@Value("${waymark.url}") String address, DataSourceRefreshJob sources) {
        this.address = address.replaceAll("/+$", "");
        this.sources = sources;
    }

    @Override
    public Argument<PageModel> argumentType() {
        return Argument.of(PageModel.class);
    }

    @Override
    public BindingResult<PageModel> bind(ArgumentConversionContext<PageModel> context, HttpRequest<?> request) {
        return () -> Optional.of(of(request));
    }

    PageModel of(HttpRequest<?> request) {
        HttpHeaders headers = request.getHeaders();
        boolean fragment = headers.contains("HX-Request")
                && !headers.contains("HX-Boosted")
                && !headers.contains("HX-History-Restore-Request");
        return new PageModel(
                RequestIdentity.of(request).visitor(),
                new PageModel.Site(address, sources.notice()),
                request.getUri().toString(),
                fragment,
                "Waymark",
                "",
                "",
                null,
                new PageModel.FormResult(
                        Confirmation.given(request) ? did(request) : "", Form.of(request), HttpStatus.OK, List.of()));
    }

    /** Keycloak, which leads back after signing out, calls what it was given to say {@code state}. */
    private static String did(HttpRequest<?> request) {
        var said = request.getParameters();
        return said.getFirst("did").or(() -> said.getFirst("state")).orElse("");
    }
}
