package waymark.gateway;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Gives page controllers a {@link Page} to complete. */
@Singleton
class PageBinder implements TypedRequestArgumentBinder<Page> {
    private final String site;

    PageBinder(@Value("${waymark.url}") String site) {
        this.site = site.replaceAll("/+$", "");
    }

    @Override
    public Argument<Page> argumentType() {
        return Argument.of(Page.class);
    }

    @Override
    public BindingResult<Page> bind(ArgumentConversionContext<Page> context, HttpRequest<?> request) {
        return () -> Optional.of(of(request));
    }

    Page of(HttpRequest<?> request) {
        HttpHeaders headers = request.getHeaders();
        boolean fragment = headers.contains("HX-Request")
                && !headers.contains("HX-Boosted")
                && !headers.contains("HX-History-Restore-Request");
        return new Page(
                Access.of(request).visitor(), site, request.getUri().toString(), fragment, "Waymark", "", "", null);
    }
}
