package waymark.content.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.content.Guides;
import waymark.content.audit.Edit;
import waymark.content.audit.Editor;
import waymark.content.career.Career;
import waymark.content.career.CareerStore;

/** A file of everything is sent while it is read: a thousand careers with all their versions fit no small heap. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContentExporterTest implements Backends {
    private static final Editor ANN = new Editor("ann-" + UUID.randomUUID(), "Ann");
    private static final Instant THEN = Instant.parse("2026-02-03T04:05:06.789Z");

    @Test
    void no_career_is_read_before_those_ahead_of_it_were_sent() throws IOException {
        Map<String, Object> properties = new HashMap<>(getProperties());
        properties.put("waymark.seed", "false");
        properties.put("waymark.database", "exporting-" + UUID.randomUUID());
        List<String> slugs = List.of("one-" + UUID.randomUUID(), "two-" + UUID.randomUUID());
        try (var context = ApplicationContext.builder("test")
                        .properties(properties)
                        .start();
                var lines =
                        new BufferedReader(new InputStreamReader(file(context, slugs), StandardCharsets.UTF_8), 1)) {
            String line = lines.readLine();
            while (!line.contains("one-") && !line.contains("two-")) {
                line = lines.readLine();
            }
            CareerStore careers = context.getBean(CareerStore.class);
            for (String slug : slugs) {
                careers.change(
                        slug, c -> c.save(Guides.titled(c.draft(), "Changed meanwhile"), null, new Edit(ANN, THEN)));
            }
            assertThat(line).doesNotContain("Changed meanwhile");
            assertThat(lines.readLine()).contains("Changed meanwhile");
        }
    }

    private static InputStream file(ApplicationContext context, List<String> slugs) {
        CareerStore careers = context.getBean(CareerStore.class);
        slugs.forEach(
                slug -> careers.add(Career.createPublished(slug, Guides.complete(slug), false, Editor.WAYMARK, THEN)));
        return context.getBean(ContentExporter.class).file();
    }
}
