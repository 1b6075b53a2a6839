package waymark.outbox;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Hands the events of leased documents to the broker and gives the leases back. Documents go side by side; one
 * document's events go one after the other, each when the broker has the one before, for a compacted topic keeps
 * whichever came last.
 *
 * @param end {@link System#nanoTime()} from which nothing is handed over any more. A sender that was held up stops well
 *     before its lease ends: an old event sent behind a newer one would be the one the topic keeps.
 */
record EventSender(Producer<String, byte[]> producer, MongoCollection<Document> collection, String lease, long end) {

    /**
     * Sends what it can.
     *
     * @return ids of documents that got new events meanwhile, which whoever wrote them left to this lease's holder
     * @throws IllegalStateException if something could not be sent; what was sent is taken out all the same
     */
    List<String> send(List<LeasedDocument> documents) {
        try {
            while (round(documents)) {}
        } catch (ExecutionException e) {
            release(documents);
            throw new IllegalStateException("The broker did not take an event", e.getCause());
        } catch (InterruptedException | InterruptException e) {
            Thread.interrupted(); // the database would refuse to work for an interrupted thread
            release(documents);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while sending", e);
        } catch (KafkaException e) {
            release(documents);
            throw e;
        }
        return release(documents);
    }

    /** Sends the next event of each document; false if there was none. */
    private boolean round(List<LeasedDocument> documents) throws ExecutionException, InterruptedException {
        Map<LeasedDocument, Future<RecordMetadata>> sending = new LinkedHashMap<>();
        ExecutionException failure = null;
        try {
            for (LeasedDocument document : documents) {
                Optional<Envelope> next = document.next();
                if (next.isPresent() && System.nanoTime() - end < 0) {
                    Future<RecordMetadata> sent = producer.send(next.get().toRecord());
                    sending.put(document, sent);
                    if (sent.isDone()) {
                        sent.get(); // fails at once without a broker, after seconds: the others need not wait as long
                    }
                }
            }
        } catch (ExecutionException e) {
            failure = e;
        }
        for (var each : sending.entrySet()) {
            try {
                each.getValue().get();
                each.getKey().nextWasSent();
            } catch (ExecutionException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
        return !sending.isEmpty();
    }

    /**
     * One write for all. It need not survive a crash: then the events are sent again, which readers ignore by their
     * revision. And whatever is written to a document after this is safe only when this is, so order is kept in that
     * case too.
     */
    private List<String> release(List<LeasedDocument> documents) {
        MongoCollection<Document> quick = collection.withWriteConcern(WriteConcern.W1);
        if (documents.size() == 1 && !documents.getFirst().isOver()) {
            LeasedDocument only = documents.getFirst();
            Document after = quick.findOneAndUpdate(
                    mine(only),
                    Lease.released(only.sent()),
                    new FindOneAndUpdateOptions()
                            .projection(Projections.include("outboxAt"))
                            .returnDocument(ReturnDocument.AFTER));
            return after == null || after.get("outboxAt") == null ? List.of() : List.of(only.id());
        }
        List<WriteModel<Document>> models = new ArrayList<>();
        List<String> there = new ArrayList<>();
        for (LeasedDocument document : documents) {
            if (document.isOver()) {
                models.add(new DeleteOneModel<>(mine(document)));
            } else {
                models.add(new UpdateOneModel<>(mine(document), Lease.released(document.sent())));
                there.add(document.id());
            }
        }
        if (!models.isEmpty()) {
            quick.bulkWrite(models, new BulkWriteOptions().ordered(false));
        }
        return there.isEmpty()
                ? there
                : collection
                        .find(Filters.and(Filters.in("_id", there), Filters.exists("outboxAt")))
                        .projection(Projections.include("_id"))
                        .map(d -> d.getString("_id"))
                        .into(new ArrayList<>());
    }

    private Bson mine(LeasedDocument document) {
        return Filters.and(Filters.eq(document.id()), Filters.eq("leaseOwner", lease));
    }
}
