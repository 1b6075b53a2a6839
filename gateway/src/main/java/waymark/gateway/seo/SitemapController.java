package waymark.gateway.seo;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.temporal.ChronoUnit;
import waymark.gateway.cache.CareerCache;
import waymark.gateway.cache.PageCache;

/** What search engines may look at. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class SitemapController {
    /** What the protocol allows in one file, less the pages that are no careers. */
    private static final int MAX_CAREERS = 49_990;

    private static final String[] PAGES = {
        "/",
        "/careers",
        "/careers/by/interest",
        "/careers/by/category",
        "/careers/by/preparation",
        "/quiz",
        "/method",
        "/accuracy",
        "/privacy"
    };

    private final CareerCache careers;
    private final PageCache shelf;
    private final String site;

    SitemapController(CareerCache careers, PageCache shelf, @Value("${waymark.url}") String site) {
        this.careers = careers;
        this.shelf = shelf;
        this.site = site.replaceAll("/+$", "");
    }

    @Get(uri = "/sitemap.xml", produces = MediaType.APPLICATION_XML)
    HttpResponse<?> sitemap() {
        CareerCache.PageDependencies asking = careers.asking();
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        for (String path : PAGES) {
            xml.append("<url><loc>").append(site).append(path).append("</loc></url>\n");
        }
        careers.all().stream().limit(MAX_CAREERS).forEach(career -> xml.append("<url><loc>")
                .append(site)
                .append("/careers/")
                .append(Xml.text(career.slug()))
                .append("</loc><lastmod>")
                .append(career.publishedAt().truncatedTo(ChronoUnit.SECONDS))
                .append("</lastmod></url>\n"));
        return shelf.put(
                "/sitemap.xml", "application/xml; charset=utf-8", Xml.bytes(xml.append("</urlset>\n")), asking);
    }

    @Get(uri = "/robots.txt", produces = MediaType.TEXT_PLAIN)
    HttpResponse<String> robots() {
        return HttpResponse.ok(
                        """
                        User-agent: *
                        Disallow: /account
                        Disallow: /admin
                        Disallow: /api
                        Disallow: /counselor
                        Disallow: /preview
                        Disallow: /results
                        Disallow: /signin
                        Disallow: /signup
                        Sitemap: %s/sitemap.xml
                        """
                                .formatted(site))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600");
    }
}
