package waymark.gateway.careers;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.gateway.Answer;
import waymark.gateway.Careers;
import waymark.gateway.Html;
import waymark.gateway.Page;
import waymark.gateway.Services;

/** Careers side by side. The address holds which, so it can be shared. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class ComparePages {
    private static final int OFFERED = 8;

    private final Html html;
    private final Services services;
    private final Careers careers;

    ComparePages(Html html, Services services, Careers careers) {
        this.html = html;
        this.services = services;
        this.careers = careers;
    }

    /** At most four careers, and those found for {@code q} to add to them. */
    @Get(uri = "/compare{?career*,q}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> compare(
            Page page, @QueryValue @Nullable List<String> career, @QueryValue(defaultValue = "") String q) {
        Careers.Asking asking = careers.asking();
        List<Answer<Guide>> asked = Stream.ofNullable(career)
                .flatMap(List::stream)
                .filter(s -> s.matches(Recent.SLUG))
                .distinct()
                .limit(Comparison.MOST)
                .map(s -> GuidePages.guide(asking, services, s))
                .toList();
        List<Guide> guides =
                asked.stream().map(Answer::found).flatMap(Optional::stream).toList();
        Comparison comparison = Comparison.of(guides);
        String words = q.strip().length() > 200 ? q.strip().substring(0, 200) : q.strip();
        Answer<CareerCard.Found> found = words.isEmpty() || comparison.full()
                ? new Answer.Ok<>(CareerCard.Found.none())
                : services.get(
                        "/careers?size=" + OFFERED + "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8),
                        CareerCard.Found.class);
        return html.page(
                page.titled(guides.isEmpty() ? "Compare careers" : "Compare " + comparison.titles())
                        .described("Up to four careers side by side: pay, preparation, interests and what is hard.")
                        .in("careers"),
                Templates::careersCompare,
                new CompareModel(comparison, asked.stream().anyMatch(Answer::down), words, found));
    }
}
