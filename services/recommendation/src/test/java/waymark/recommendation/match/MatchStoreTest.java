package waymark.recommendation.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.edge.Caller;
import waymark.edge.ErasureReceiptStore;
import waymark.edge.PageRequest;
import waymark.edge.RefusedException;
import waymark.events.AssessmentEvent;
import waymark.outbox.OutboxRelay;
import waymark.recommendation.SampleCareers;
import waymark.recommendation.career.CatalogSnapshot;
import waymark.recommendation.input.RankingInput;
import waymark.recommendation.instrument.KnownInstruments;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatchStoreTest implements Backends {
    private static final Map<String, Double> INTERESTS = SampleCareers.interests(10, 30, 40, 90, 50, 30);

    @Inject
    MatchStore store;

    @Inject
    ErasureReceiptStore receipts;

    @Inject
    RankingRefreshJob job;

    @Inject
    Clock clock;

    @Inject
    MongoDatabase database;

    @Inject
    OutboxRelay relay;

    private String id;
    private Caller owner;

    @BeforeEach
    void somebody() {
        id = UUID.randomUUID().toString();
        owner = caller();
    }

    private static Caller caller() {
        return new Caller(UUID.randomUUID().toString(), "Ada", Set.of("student"));
    }

    private boolean keep(String id, long revision, AssessmentEvent.State state, CatalogSnapshot careers) {
        return store.keep(AssessmentRanking.of(id, revision, state, of(careers), clock.instant()));
    }

    private static RankingInput of(CatalogSnapshot careers) {
        return new RankingInput(careers, KnownInstruments.none());
    }

    @Test
    void what_was_kept_opens_to_its_owner_only() {
        keep(id, 1, SampleCareers.state(owner.id(), INTERESTS), SampleCareers.renamed(1));
        AssessmentRanking kept = store.find(id, owner).orElseThrow();
        assertThat(kept.scores().interests()).isEqualTo(INTERESTS);
        assertThat(kept.scores().values()).isEqualTo(Map.of("achievement", 75.0));
        assertThat(kept.top()).singleElement().satisfies(t -> assertThat(t.percentile())
                .isEqualTo(50));
        assertThat(kept.top().getFirst().why()).as("the reason").isNotBlank();
        assertThat(kept.top().getFirst().reasons())
                .as("what speaks for it, with points")
                .isNotEmpty()
                .anySatisfy(reason -> {
                    assertThat(reason.direction()).isEqualTo("for");
                    assertThat(reason.points()).isPositive();
                });
        assertThat(store.list(owner, new PageRequest(0, 20))).containsExactly(kept);
        assertThat(store.newestOf(owner.id(), SampleCareers.NOW)).hasValue(kept);
        assertThatThrownBy(() -> store.find(id, null)).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> store.find(id, caller())).isInstanceOf(RefusedException.class);
    }

    @Test
    void who_asks_before_an_assessment_is_ranked_gets_its_matches_when_it_is() throws Exception {
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var reader = readers.submit(() -> store.find(id, owner, Duration.ofMinutes(1)));
            keep(id, 1, SampleCareers.state(owner.id(), INTERESTS), SampleCareers.renamed(1));
            assertThat(reader.get().map(AssessmentRanking::id)).hasValue(id);
        }
        assertThat(store.find(UUID.randomUUID().toString(), null, Duration.ofMillis(1)))
                .isEmpty();
    }

    @Test
    void many_writers_at_once_leave_the_newest_fact_and_the_newest_careers() throws Exception {
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = IntStream.rangeClosed(1, 20)
                    .mapToObj(n -> workers.submit(() -> {
                        keep(id, n, SampleCareers.state(null, INTERESTS), SampleCareers.renamed(n));
                        store.refresh(id, of(SampleCareers.renamed(n)));
                    }))
                    .toList();
            for (var each : done) {
                each.get();
            }
        }
        AssessmentRanking kept = store.find(id, null).orElseThrow();
        assertThat(kept.assessmentRevision()).isEqualTo(20);
        assertThat(kept.contentRevision()).isEqualTo(SampleCareers.AHEAD + 20);
        assertThat(kept.top().getFirst().slug()).isEqualTo("career-20");
    }

    @Test
    void a_fact_that_is_not_newer_writes_nothing_and_one_that_is_goes_on_from_what_there_was() {
        assertThat(keep(id, 2, SampleCareers.state(null, INTERESTS), SampleCareers.renamed(1)))
                .isTrue();
        long first = store.find(id, null).orElseThrow().revision();
        assertThat(keep(id, 2, SampleCareers.state(owner.id(), INTERESTS), SampleCareers.renamed(1)))
                .isFalse();
        assertThat(keep(id, 1, SampleCareers.state(owner.id(), INTERESTS), SampleCareers.renamed(1)))
                .isFalse();
        assertThat(store.find(id, null).orElseThrow().revision()).isEqualTo(first);

        assertThat(keep(id, 3, SampleCareers.state(owner.id(), INTERESTS), SampleCareers.renamed(1)))
                .isTrue();
        assertThat(store.find(id, owner).orElseThrow().revision()).isEqualTo(first + 1);
    }

    @Test
    void what_was_erased_before_its_fact_came_is_not_kept() {
        store.erase(id);
        assertThat(keep(id, 1, SampleCareers.state(null, INTERESTS), SampleCareers.renamed(1)))
                .isFalse();
        receipts.forget(owner.id());
        String theirs = UUID.randomUUID().toString();
        assertThat(keep(theirs, 1, SampleCareers.state(owner.id(), INTERESTS), SampleCareers.renamed(1)))
                .isFalse();

        assertThat(store.find(id, null)).isEmpty();
        assertThat(store.find(theirs, owner)).isEmpty();
    }

    @Test
    void newer_careers_are_ranked_again_page_by_page_and_only_what_reads_differently_gets_a_new_revision() {
        List<String> ids = IntStream.range(0, 450)
                .mapToObj(i -> "many-%s-%03d".formatted(id, i))
                .toList();
        ids.parallelStream().forEach(i -> keep(i, 1, SampleCareers.state(null, INTERESTS), SampleCareers.renamed(3)));
        Map<String, Long> first = new HashMap<>();
        ids.forEach(i -> first.put(i, store.find(i, null).orElseThrow().revision()));
        job.refresh(of(SampleCareers.renamed(4)));
        assertThat(ids).allSatisfy(i -> {
            AssessmentRanking kept = store.find(i, null).orElseThrow();
            assertThat(kept.top().getFirst().slug()).isEqualTo("career-4");
            assertThat(kept.revision()).isEqualTo(first.get(i) + 1);
        });

        CatalogSnapshot same = CatalogSnapshot.of(SampleCareers.renamed(4).careers(), SampleCareers.AHEAD + 5);
        job.refresh(of(same));
        AssessmentRanking kept = store.find(ids.getFirst(), null).orElseThrow();
        assertThat(kept.contentRevision()).isEqualTo(SampleCareers.AHEAD + 5);
        assertThat(kept.revision()).isEqualTo(first.get(kept.id()) + 1);
        assertThat(new OutdatedRankingQuery(database).page(of(same), "many-" + id, 1))
                .isEmpty();
    }

    @Test
    void careers_that_change_nothing_do_not_make_current_what_somebody_wrote_with_older_ones_meanwhile() {
        keep(id, 1, SampleCareers.state(null, INTERESTS), SampleCareers.renamed(4));
        CatalogSnapshot same = CatalogSnapshot.of(SampleCareers.renamed(4).careers(), SampleCareers.AHEAD + 5);
        AtomicBoolean isFirst = new AtomicBoolean(true);
        Clock between = new Clock() {
            @Override
            public Instant instant() {
                if (isFirst.getAndSet(false)) {
                    keep(id, 2, SampleCareers.state(null, INTERESTS), SampleCareers.renamed(3));
                }
                return clock.instant();
            }

            @Override
            public ZoneId getZone() {
                return clock.getZone();
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        new MatchStore(database, relay, receipts, between).refresh(id, of(same));

        AssessmentRanking kept = store.find(id, null).orElseThrow();
        assertThat(kept.assessmentRevision()).isEqualTo(2);
        assertThat(kept.contentRevision()).isEqualTo(SampleCareers.AHEAD + 5);
        assertThat(kept.top().getFirst().slug()).isEqualTo("career-4");
    }

    @Test
    void an_erasure_wins_over_writes_at_the_same_time() throws Exception {
        for (int round = 0; round < 10; round++) {
            String racing = UUID.randomUUID().toString();
            String person = UUID.randomUUID().toString();
            try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
                var writing = workers.submit(
                        () -> keep(racing, 1, SampleCareers.state(person, INTERESTS), SampleCareers.renamed(1)));
                var erasing = workers.submit(() -> {
                    receipts.forget(person);
                    store.eraseOf(person);
                });
                writing.get();
                erasing.get();
            }
            assertThat(store.newestOf(person, SampleCareers.NOW)).isEmpty();
        }
    }
}
