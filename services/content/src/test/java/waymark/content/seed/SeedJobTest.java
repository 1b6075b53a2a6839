package waymark.content.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.content.Guides;
import waymark.content.Records;
import waymark.content.audit.Edit;
import waymark.content.audit.Editor;
import waymark.content.career.Career;
import waymark.content.career.CareerStore;
import waymark.content.guide.CategoryStore;
import waymark.content.guide.Guide;
import waymark.content.guide.RealGuides;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeedJobTest implements Backends {
    private static final Editor ANN = new Editor("ann", "Ann");

    @Inject
    SeedJob seed;

    @Inject
    ObjectMapper json;

    @Inject
    CareerStore careers;

    @Inject
    CategoryStore categories;

    private String slug;
    private Guide guide;

    @BeforeEach
    void aGuideOfItsOwn() {
        slug = "lichenologist-" + UUID.randomUUID();
        guide = Guides.complete("Lichenologist");
    }

    @Test
    void all_guides_and_categories_are_there_after_the_first_start() throws Exception {
        assertThat(new SeedFiles(json).guides()).isEqualTo(RealGuides.all());
        assertThat(categories.all()).isEqualTo(new SeedFiles(json).categories()).hasSize(21);
        new SeedFiles(json).guides().forEach((s, g) -> assertThat(careers.at(s)).hasValueSatisfying(career -> {
            assertThat(career.slug()).isEqualTo(s);
            assertThat(career.published()).isEqualTo(g);
            assertThat(career.version()).isEqualTo(1);
            assertThat(career.publication().by()).isEqualTo(Editor.WAYMARK);
        }));
    }

    @Test
    void several_instances_starting_at_once_publish_each_guide_once() throws Exception {
        Callable<Void> start = () -> {
            seed.write(Map.of(slug, guide));
            return null;
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done :
                    threads.invokeAll(IntStream.range(0, 6).mapToObj(i -> start).toList())) {
                done.get();
            }
        }
        seed.write(Map.of(slug, guide));
        assertThat(careers.at(slug).orElseThrow().revision()).isEqualTo(1);
        await().untilAsserted(() -> assertThat(Records.of("career", slug)).hasSize(1));
    }

    @Test
    void what_an_editor_touched_is_left_alone() throws Exception {
        seed.write(Map.of(slug, guide));
        careers.change(slug, c -> c.save(Guides.complete("Ann's"), null, new Edit(ANN, Instant.now())));
        Career touched = careers.at(slug).orElseThrow();
        seed.write(Map.of(slug, Guides.complete("Newer")));
        assertThat(careers.at(slug)).contains(touched);
    }

    @Test
    void what_an_editor_withdrew_stays_withdrawn() throws Exception {
        seed.write(Map.of(slug, guide));
        careers.update(slug, c -> c.withdraw(new Edit(ANN, Instant.now())));
        seed.write(Map.of(slug, guide));
        assertThat(careers.at(slug).orElseThrow().isPublic()).isFalse();
    }

    @Test
    void what_nobody_touched_follows_the_release() throws Exception {
        seed.write(Map.of(slug, guide));
        Guide newer = Guides.titled(guide, "Lichenologist " + slug);
        seed.write(Map.of(slug, newer));
        Career career = careers.at(slug).orElseThrow();
        assertThat(career.published()).isEqualTo(newer);
        assertThat(careers.versions(career)).hasSize(2);
    }

    @Test
    void an_incomplete_guide_is_left_out() throws Exception {
        seed.write(Map.of(slug, Guides.begun("Half a guide", "science")));
        assertThat(careers.at(slug)).isEmpty();
    }
}
