package waymark.gateway.seo;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import waymark.gateway.cache.CareerCache;
import waymark.gateway.cache.PageCache;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.content.CareerCard.News;
import waymark.gateway.upstream.content.ContentClient;

/** New and changed guides as RSS 2.0. Fact sheets are left out: a data set brings hundreds in a minute. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class FeedController {
    private static final int ITEMS = 50;
    private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private final CareerCache careers;
    private final ContentClient content;
    private final PageCache shelf;
    private final String site;

    FeedController(CareerCache careers, ContentClient content, PageCache shelf, @Value("${waymark.url}") String site) {
        this.careers = careers;
        this.content = content;
        this.shelf = shelf;
        this.site = site.replaceAll("/+$", "");
    }

    @Get(uri = "/feed.xml", produces = "application/rss+xml")
    HttpResponse<?> feed() {
        CareerCache.PageDependencies asking = careers.asking();
        ServiceResult<News.Page> answer = asking.keep("newest", () -> content.newest(ITEMS));
        if (answer.found().isEmpty()) {
            return HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE);
        }
        List<News> newest = answer.found().get().items();
        StringBuilder xml = new StringBuilder(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
                <channel>
                <title>Waymark: new and changed career guides</title>
                <link>%1$s/careers</link>
                <description>Guides to careers as they are published or changed.</description>
                <language>en-us</language>
                <atom:link href="%1$s/feed.xml" rel="self" type="application/rss+xml"/>
                """
                        .formatted(Xml.text(site)));
        if (!newest.isEmpty()) {
            xml.append("<lastBuildDate>")
                    .append(DATE.format(newest.getFirst().publishedAt()))
                    .append("</lastBuildDate>\n");
        }
        newest.forEach(career -> xml.append(item(career)));
        byte[] content = Xml.bytes(xml.append("</channel>\n</rss>\n"));
        return shelf.put("/feed.xml", "application/rss+xml; charset=utf-8", content, asking);
    }

    /** A changed guide is a new item: readers know items by their guid. */
    private String item(News career) {
        return """
                <item>
                <title>%s</title>
                <link>%s/careers/%s</link>
                <description>%s</description>
                <category>%s</category>
                <pubDate>%s</pubDate>
                <guid isPermaLink="false">%s@%d</guid>
                </item>
                """
                .formatted(
                        Xml.text(career.title()),
                        Xml.text(site),
                        Xml.text(career.slug()),
                        Xml.text(career.summary()),
                        Xml.text(career.category()),
                        DATE.format(career.publishedAt()),
                        Xml.text(career.id()),
                        career.revision());
    }
}
