package waymark.recommendation.match;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.edge.ErasureReceiptStore;
import waymark.outbox.JobLease;
import waymark.outbox.OutboxRelay;
import waymark.recommendation.SampleCareers;
import waymark.recommendation.input.RankingInput;
import waymark.recommendation.input.RankingInputCatalog;
import waymark.recommendation.instrument.KnownInstruments;

/** Two instances on one database, told apart by their clocks. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RankingRefreshJobTest implements Backends {

    private static final Instant FIRST = Instant.parse("2026-11-24T09:00:01Z");
    private static final Instant SECOND = Instant.parse("2026-11-24T09:00:02Z");

    @Inject
    MongoDatabase database;

    @Inject
    OutboxRelay relay;

    @Inject
    ErasureReceiptStore receipts;

    @Inject
    RankingInputCatalog inputs;

    private MatchStore store;
    private RankingRefreshJob first;
    private RankingRefreshJob second;
    private List<String> ids;
    private long revision;

    @BeforeEach
    void rankings_of_older_careers() {
        store = store(FIRST);
        first = new RankingRefreshJob(store, database, inputs);
        second = new RankingRefreshJob(store(SECOND), database, inputs);
        String run = UUID.randomUUID().toString();
        ids = IntStream.range(0, 210).mapToObj(i -> run + "-" + i).toList();
        RankingInput older = next();
        ids.parallelStream()
                .forEach(id -> store.keep(AssessmentRanking.of(
                        id,
                        1,
                        SampleCareers.state(null, SampleCareers.interests(10, 30, 40, 90, 50, 30)),
                        older,
                        SampleCareers.NOW)));
    }

    @Test
    void of_two_instances_that_hear_of_the_same_change_one_ranks() throws Exception {
        RankingInput newer = next();
        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = instances.submit(() -> first.refresh(newer));
            var other = instances.submit(() -> second.refresh(newer));
            one.get();
            other.get();
        }
        assertThat(kept())
                .allMatch(
                        ranking -> ranking.contentRevision() == newer.careers().revision());
        assertThat(kept().stream().map(AssessmentRanking::rankedAt).distinct()).hasSize(1);
    }

    @Test
    void what_one_instance_has_begun_the_other_leaves_alone_until_that_one_is_dead() throws Exception {
        RankingInput newer = next();
        JobLease dying = new JobLease(database, RankingRefreshJob.NAME);
        assertThat(dying.take()).isTrue();
        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = instances.submit(() -> second.refresh(newer));
            ids.subList(0, 209).forEach(id -> store.refresh(id, newer));
            assertThat(dying.prolong()).isTrue();
            assertThat(waiting.isDone()).isFalse();
            database.getCollection("leases")
                    .updateOne(Filters.eq(RankingRefreshJob.NAME), Updates.set("leaseUntil", new Date(0)));
            waiting.get();
        }
        assertThat(dying.prolong()).isFalse();
        List<AssessmentRanking> kept = kept();
        assertThat(kept.subList(0, 209)).allMatch(ranking -> ranking.rankedAt().equals(FIRST));
        assertThat(kept.getLast().rankedAt()).isEqualTo(SECOND);
    }

    private List<AssessmentRanking> kept() {
        return ids.stream().map(id -> store.find(id, null).orElseThrow()).toList();
    }

    private MatchStore store(Instant now) {
        return new MatchStore(database, relay, receipts, Clock.fixed(now, ZoneOffset.UTC));
    }

    private RankingInput next() {
        return new RankingInput(SampleCareers.renamed(++revision), KnownInstruments.none());
    }
}
