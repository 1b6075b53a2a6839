package waymark.content.career;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.content.Guides;
import waymark.content.Records;
import waymark.content.audit.AuditEntry;
import waymark.content.audit.AuditStore;
import waymark.content.audit.Edit;
import waymark.content.audit.Editor;
import waymark.content.audit.EditorialChange;
import waymark.content.guide.Guide;
import waymark.content.guide.InvalidGuides;
import waymark.edge.PageRequest;
import waymark.edge.RefusedException;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CareerStoreTest implements Backends {
    private static final Editor ANN = new Editor("ann", "Ann");
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Inject
    CareerStore careers;

    @Inject
    AuditStore audit;

    @Inject
    BulkStore bulk;

    @Inject
    MongoDatabase database;

    private String title;
    private String slug;

    @BeforeEach
    void chooseATitleNobodyHas() {
        title = "Lichenologist " + UUID.randomUUID();
        slug = Slug.forTitle(title);
    }

    @Test
    void what_was_kept_is_read_back_the_same() {
        Career career = Career.createDraft(slug, Guides.complete(title), ANN, NOW);
        assertThat(careers.add(career)).isTrue();
        assertThat(careers.find(career.id())).contains(career);
        Career published = career.publish(Guides.POLICY, new Edit(ANN, NOW)).career();
        careers.change(career.slug(), c -> published);
        assertThat(careers.at(published.slug())).contains(published);
        assertThat(careers.everPublished()).contains(published);
    }

    @Test
    void of_many_who_begin_the_same_career_at_once_one_does() throws Exception {
        List<Boolean> added = atOnce(
                12, i -> careers.add(Career.createDraft(slug, Guides.complete(title), new Editor("e" + i, "E"), NOW)));
        assertThat(added).containsOnlyOnce(true);
    }

    @Test
    void edits_at_once_all_count_and_every_version_is_kept() throws Exception {
        careers.add(Career.createPublished(slug, Guides.complete(title), false, ANN, NOW));
        atOnce(4, i -> edited(i));
        Career career = careers.at(slug).orElseThrow();
        assertThat(career.version()).isEqualTo(5);
        assertThat(careers.versions(career)).extracting(Version::number).containsExactly(5, 4, 3, 2, 1);
        assertThat(careers.versions(career))
                .extracting(v -> v.guide().onetCode())
                .containsExactlyInAnyOrder("19-1023.00", "10-0000.00", "11-0000.00", "12-0000.00", "13-0000.00");
        assertThat(careers.version(career, 1).orElseThrow().guide()).isEqualTo(Guides.complete(title));
        assertThat(careers.version(career, 6)).isEmpty();
    }

    private boolean edited(int i) {
        Guide guide = InvalidGuides.at("onetCode", "1" + i + "-0000.00");
        Guide titled = Guides.titled(guide, title);
        careers.update(slug, c -> c.save(titled, null, new Edit(ANN, NOW)).publish(Guides.POLICY, new Edit(ANN, NOW)));
        return true;
    }

    @Test
    void a_slug_another_career_has_or_had_is_refused() {
        String moss = "Moss Scientist " + UUID.randomUUID();
        careers.add(Career.createPublished(Slug.forTitle(moss), Guides.complete(moss), false, ANN, NOW));
        careers.add(Career.createPublished(slug, Guides.complete(title), false, ANN, NOW));
        assertThatThrownBy(() -> careers.update(slug, c -> c.save(Guides.complete(moss), null, new Edit(ANN, NOW))
                        .publish(Guides.POLICY, new Edit(ANN, NOW))))
                .asInstanceOf(type(RefusedException.class))
                .satisfies(r -> {
                    assertThat(r.kind()).isEqualTo(RefusedException.Kind.CONFLICT);
                    assertThat(r.slug()).isEqualTo("slug-taken");
                    assertThat(r).hasMessageContaining(moss);
                });
        assertThat(careers.at(slug).orElseThrow().state()).isEqualTo(CareerState.PUBLISHED);
    }

    @Test
    void publication_and_withdrawal_are_told_and_drafts_are_not() {
        careers.add(Career.createDraft(slug, Guides.complete(title), ANN, NOW));
        careers.update(slug, c -> c.publish(Guides.POLICY, new Edit(ANN, NOW)));
        careers.change(slug, c -> c.save(Guides.complete("Other " + title), null, new Edit(ANN, NOW)));
        careers.update(slug, c -> c.withdraw(new Edit(ANN, NOW)));
        await().untilAsserted(() -> assertThat(Records.of("career", slug))
                .extracting(Records::type)
                .containsExactly("content.career-published.v1", "content.career-withdrawn.v1"));
    }

    @Test
    void a_forgotten_editor_is_named_nowhere() {
        Editor gone = new Editor("gone-" + UUID.randomUUID(), "Gone");
        careers.add(Career.createPublished(slug, Guides.complete(title), false, gone, NOW));
        careers.update(slug, c -> c.save(Guides.complete("New " + title), null, new Edit(ANN, NOW))
                .publish(Guides.POLICY, new Edit(gone, NOW)));
        assertThat(careers.forget(gone.id())).isEqualTo(2);
        Career career = careers.at(slug).orElseThrow();
        assertThat(career.toString()).doesNotContain(gone.id());
        assertThat(careers.versions(career)).extracting(Version::publishedBy).containsOnly(Editor.FORMER);
        assertThat(careers.forget(gone.id())).isZero();
    }

    @Test
    void a_career_kept_before_there_were_reviews_is_read_as_being_written() {
        careers.add(Career.createDraft(slug, Guides.complete(title), ANN, NOW));
        database.getCollection("careers")
                .updateOne(Filters.eq(slug), Updates.combine(Updates.unset("review"), Updates.unset("change")));
        Career career = careers.at(slug).orElseThrow();
        assertThat(career.review()).isEqualTo(Review.none(1));
        assertThat(careers.change(slug, c -> c.save(Guides.complete("New " + title), null, new Edit(ANN, NOW))))
                .hasValueSatisfying(c -> assertThat(c.review().wrote("ann")).isTrue());
    }

    @Test
    void a_career_stored_before_publications_were_one_value_is_read_as_if_it_had_been_stored_today() {
        Career career = Career.createPublished(slug, Guides.complete(title), false, ANN, NOW);
        careers.add(career);
        Document stored = stored();
        Document publication = stored.get("publication", Document.class);
        Document former = new Document(stored)
                .append("version", publication.get("version"))
                .append("published", publication.get("guide"))
                .append("publishedAt", publication.get("at"))
                .append("publishedBy", publication.get("by"));
        former.remove("publication");
        database.getCollection("careers").replaceOne(Filters.eq(slug), former);

        CareerStore later = new CareerStore(database, audit, bulk);

        assertThat(later.at(slug)).contains(career);
        assertThat(stored()).isEqualTo(stored);
        assertThat(later.update(slug, c -> c.withdraw(new Edit(ANN, NOW))))
                .hasValueSatisfying(c -> assertThat(c.current()).isEqualTo(career.current()));
    }

    private Document stored() {
        return database.getCollection("careers")
                .find(Filters.eq(slug))
                .projection(Projections.exclude("outbox", "outboxAt", "leaseOwner", "leaseUntil", "batch"))
                .first();
    }

    @Test
    void what_a_crash_kept_from_the_audit_list_is_listed_before_the_next_change_and_once() {
        careers.add(Career.createDraft(slug, Guides.complete(title), ANN, NOW));
        database.getCollection("audit").deleteMany(Filters.eq("career", slug));
        careers.update(slug, c -> c.publish(Guides.POLICY, new Edit(ANN, NOW)));
        careers.relist();
        assertThat(audit.list(slug, new PageRequest(0, 50)).items())
                .extracting(AuditEntry::what)
                .containsExactlyInAnyOrder(EditorialChange.What.PUBLISHED_WITHOUT_REVIEW, EditorialChange.What.BEGUN);
        careers.forget("ann");
        assertThat(audit.list(slug, new PageRequest(0, 50)).items())
                .extracting(AuditEntry::by)
                .containsOnly(Editor.FORMER);
    }

    private interface Numbered<T> {
        T call(int i);
    }

    private static <T> List<T> atOnce(int n, Numbered<T> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<T>> all = IntStream.range(0, n)
                    .<Callable<T>>mapToObj(i -> () -> work.call(i))
                    .toList();
            return threads.invokeAll(all).stream().map(CareerStoreTest::get).toList();
        }
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
