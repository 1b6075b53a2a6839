package waymark.content.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.content.Guides;
import waymark.content.audit.AuditEntry;
import waymark.content.audit.AuditStore;
import waymark.content.audit.Edit;
import waymark.content.audit.Editor;
import waymark.content.audit.EditorialChange.What;
import waymark.content.career.Career;
import waymark.content.career.CareerStore;
import waymark.content.career.Schedule;
import waymark.content.career.Slug;
import waymark.edge.PageRequest;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicationJobTest implements Backends {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private static final Instant THEN = NOW.minusSeconds(3600);
    private static final Editor ANN = new Editor("ann", "Ann");
    private static final Editor BO = new Editor("bo", "Bo");

    @Inject
    PublicationJob publications;

    @Inject
    CareerStore careers;

    @Inject
    AuditStore audit;

    private String title;
    private String slug;

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new LinkedHashMap<>(Backends.super.getProperties());
        properties.put("waymark.schedule.poll", "1h");
        return properties;
    }

    @BeforeEach
    void chooseATitleNobodyHas() {
        title = "Lichenologist " + UUID.randomUUID();
        slug = Slug.forTitle(title);
    }

    @Test
    void of_many_instances_that_find_it_due_one_lets_it_out() throws Exception {
        careers.add(due(title));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Object>> all = IntStream.range(0, 8)
                    .<Callable<Object>>mapToObj(i -> Executors.callable(() -> publications.due(Instant.now())))
                    .collect(Collectors.toList());
            threads.invokeAll(all);
        }
        Career out = careers.at(slug).orElseThrow();
        assertThat(out.isPublic()).isTrue();
        assertThat(out.version()).isEqualTo(1);
        assertThat(out.schedule()).isNull();
        assertThat(audit.list(out.id(), new PageRequest(0, 50)).items())
                .extracting(AuditEntry::what)
                .containsOnlyOnce(What.PUBLISHED);
    }

    @Test
    void what_the_store_refuses_is_told_too_and_does_not_hold_up_others() {
        String other = "Moss " + title;
        careers.add(Career.createPublished(Slug.forTitle(other), Guides.complete(other), false, ANN, THEN));
        Career clashing = due(title).save(Guides.complete(other), null, new Edit(ANN, THEN));
        clashing = clashing.submit(Guides.CATEGORIES, new Edit(ANN, THEN));
        careers.add(clashing.approve(new Edit(BO, THEN)));
        String third = "Fern " + title;
        careers.add(due(third));

        publications.due(Instant.now());

        assertThat(careers.at(slug).orElseThrow().schedule().failure()).contains("Choose another title.");
        assertThat(careers.at(Slug.forTitle(third)).orElseThrow().isPublic()).isTrue();
    }

    @Test
    void what_was_set_is_let_out_at_its_time_without_anybody_looking_meanwhile() {
        Instant soon = Instant.now().plusSeconds(1);
        careers.add(Schedule.set(approved(title), soon, null, new Edit(ANN, THEN)));

        publications.runSoon();

        await().until(() -> careers.at(slug).orElseThrow().isPublic());
        assertThat(careers.at(slug).orElseThrow().publication().at())
                .isAfterOrEqualTo(soon.truncatedTo(ChronoUnit.MILLIS));
    }

    /** Approved, with a time that was set an hour ago and is past now. */
    private static Career due(String title) {
        return Schedule.set(approved(title), THEN.plusSeconds(60), null, new Edit(ANN, THEN));
    }

    private static Career approved(String title) {
        Career draft = Career.createDraft(Slug.forTitle(title), Guides.complete(title), ANN, THEN);
        return draft.submit(Guides.CATEGORIES, new Edit(ANN, THEN)).approve(new Edit(BO, THEN));
    }
}
