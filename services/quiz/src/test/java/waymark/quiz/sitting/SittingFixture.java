package waymark.quiz.sitting;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.conversions.Bson;
import waymark.backends.Backends;
import waymark.edge.Caller;
import waymark.edge.ErasureReceiptStore;
import waymark.edge.RandomIds;
import waymark.quiz.instrument.Instrument;
import waymark.quiz.instrument.InstrumentCatalog;

/** Sittings in a database of their own, begun, answered and changed by others. */
abstract class SittingFixture implements Backends {
    static final Instant NOW = Instant.parse("2026-11-24T09:00:00.123Z");

    @Inject
    SittingStore store;

    @Inject
    InstrumentCatalog instruments;

    @Inject
    ErasureReceiptStore receipts;

    @Inject
    MongoDatabase database;

    Sitting answer(Sitting to, Map<String, Integer> given) {
        return store.change(to.id(), null, (s, i) -> s.answer(given, i, NOW)).orElseThrow();
    }

    void elsewhere(Sitting sitting, Bson change) {
        database.getCollection("sittings")
                .updateOne(Filters.eq(sitting.id()), Updates.combine(change, Updates.inc("revision", 1L)));
    }

    Sitting begin(Caller caller, String key) {
        Instrument instrument = instruments.offered("interests-1").orElseThrow();
        String person = caller == null ? null : caller.id();
        return store.begin(Sitting.begin(RandomIds.random(), person, key, instrument, NOW), instrument, caller);
    }

    static Caller caller() {
        return new Caller(RandomIds.random(), "Somebody", Set.of("student"));
    }

    /** A task that knows its number. */
    interface Task<T> {
        T run(int n);
    }

    static <T> List<T> atOnce(int tasks, Task<T> task) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<T>> all = IntStream.range(0, tasks)
                    .<Callable<T>>mapToObj(n -> () -> task.run(n))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> done : threads.invokeAll(all)) {
                results.add(done.get());
            }
            return results;
        }
    }
}
