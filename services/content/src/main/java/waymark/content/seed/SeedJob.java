package waymark.content.seed;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.content.audit.Editor;
import waymark.content.career.Career;
import waymark.content.career.CareerStore;
import waymark.content.catalog.CareerCatalog;
import waymark.content.guide.CategoryStore;
import waymark.content.guide.Guide;
import waymark.outbox.TopicProvisioner;

/**
 * Brings categories and guides into the database before the server opens. Doing it again, or in two instances at once,
 * changes nothing; what an editor touched is left alone; what nobody touched follows the release.
 */
@Singleton
class SeedJob implements ApplicationEventListener<StartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(SeedJob.class);

    private final SeedFiles files;
    private final CategoryStore categories;
    private final CareerStore careers;
    private final RepublicationJob republication;
    private final CareerCatalog catalog;
    private final TopicProvisioner topics;
    private final Clock clock;
    private final boolean wanted;

    SeedJob(
            ObjectMapper json,
            CategoryStore categories,
            CareerStore careers,
            RepublicationJob republication,
            CareerCatalog catalog,
            TopicProvisioner topics,
            Clock clock,
            @Value("${waymark.seed:true}") boolean wanted) {
        this.files = new SeedFiles(json);
        this.categories = categories;
        this.careers = careers;
        this.republication = republication;
        this.catalog = catalog;
        this.topics = topics;
        this.clock = clock;
        this.wanted = wanted;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        republication.begin();
        try {
            if (wanted) {
                write(files.guides());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        catalog.load();
    }

    /** Writes what is new of these guides, each under its slug. */
    void write(Map<String, Guide> guides) throws IOException {
        var held = categories.all();
        files.categories().stream().filter(c -> !held.contains(c)).forEach(categories::put);
        Set<String> known = categories.slugs();
        Map<String, Guide> pending = new TreeMap<>(guides);
        pending.entrySet().removeIf(e -> !SeedMerge.isPending(careers.at(e.getKey()), e.getValue()));
        pending.entrySet().removeIf(e -> isIncomplete(e.getKey(), e.getValue().problems(known)));
        if (!pending.isEmpty()) {
            topics.ensure();
            pending.forEach((slug, guide) -> write(slug, guide, known));
            LOG.info("{} guides are new in this release", pending.size());
        }
    }

    private void write(String slug, Guide guide, Set<String> known) {
        Instant now = clock.instant();
        Optional<Career> held = careers.at(slug);
        if (held.isEmpty()) {
            careers.add(Career.createPublished(slug, guide, false, Editor.WAYMARK, now));
        } else {
            careers.update(slug, career -> SeedMerge.renewed(career, guide, known, now));
        }
    }

    private static boolean isIncomplete(String slug, List<String> problems) {
        if (!problems.isEmpty()) {
            LOG.warn("The guide {} is left out, it is incomplete: {}", slug, problems);
        }
        return !problems.isEmpty();
    }
}
