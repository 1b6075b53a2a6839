package waymark.gateway;

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

/** What search engines may look at. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class SitemapController {
    private final Careers careers;
    private final String site;

    SitemapController(Careers careers, @Value("${waymark.url}") String site) {
        this.careers = careers;
        this.site = site.replaceAll("/+$", "");
    }

    @Get(uri = "/sitemap.xml", produces = MediaType.APPLICATION_XML)
    HttpResponse<String> sitemap() {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        for (String path : new String[] {"/", "/careers", "/quiz"}) {
            xml.append("<url><loc>").append(site).append(path).append("</loc></url>\n");
        }
        // Slugs are lower-case letters, digits and hyphens: nothing to escape.
        careers.all().forEach(career -> xml.append("<url><loc>")
                .append(site)
                .append("/careers/")
                .append(career.slug())
                .append("</loc><lastmod>")
                .append(career.publishedAt().truncatedTo(ChronoUnit.SECONDS))
                .append("</lastmod></url>\n"));
        return HttpResponse.ok(xml.append("</urlset>\n").toString())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=600");
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
