package waymark.outbox;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.edge.FailureText;
import waymark.edge.PageRequest;
import waymark.edge.UnavailableException;
import waymark.outbox.DeadLetterIndex.Entry;
import waymark.retention.Overdue;
import waymark.retention.Retained;

/**
 * Records no listener of this service could handle, in {@code <topic>.dead}, with their bytes untouched. The dead
 * topics are compacted by letter id, so a letter that was sent again is removed by a tombstone and the topic itself is
 * the list. The services share these topics, and each has to do with those letters only that its own listeners wrote.
 */
@Singleton
public class DeadLetters implements Retained {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    /** How long a caller waits for many letters to be sent: shorter than anything on the way waits. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** The most kinds that are listed; letters of further ones are counted all the same. */
    private static final int MAX_KINDS = 100;

    /** What became of a letter. */
    public enum RedriveResult {
        /** Its record is on its topic again, for all readers. */
        SENT,
        /**
         * Its topic has a newer event of the same key, which is enough on its own: the letter was only taken off the
         * list.
         */
        SUPERSEDED
    }

    private final DeadLetterIndex index;
    private final Producer<String, byte[]> producer;
    private final ObjectMapper json;
    private final String service;

    DeadLetters(
            KafkaClients kafka,
            Producer<String, byte[]> producer,
            ObjectMapper json,
            @Value("${micronaut.application.name}") String service) {
        this.index = new DeadLetterIndex(kafka, service);
        this.producer = producer;
        this.json = json;
        this.service = service;
    }

    /** Puts a record away that a listener gave up; returns only when the broker has it. */
    void bury(ConsumerRecord<String, byte[]> record, String listener, int attempts, Throwable failure) {
        String id = DeadLetter.Place.of(record).letter(service, listener);
        var letter = new ProducerRecord<>(record.topic() + ".dead", id, record.value());
        record.headers().forEach(letter.headers()::add);
        Envelope.put(letter.headers(), "dead_key", record.key() == null ? "" : record.key());
        Envelope.put(letter.headers(), "dead_reader", service + "/" + listener);
        Envelope.put(letter.headers(), "dead_attempts", Integer.toString(attempts));
        Envelope.put(letter.headers(), "dead_error", FailureText.of(failure));
        DeadLetterRedrive.await(List.of(producer.send(letter)));
    }

    /**
     * All letters of this service, newest first, without their bodies.
     *
     * @throws UnavailableException if the broker does not answer
     */
    public List<DeadLetter> list() {
        return newestFirst(index.current()).map(Entry::letter).toList();
    }

    /**
     * A page of the letters of this service, newest first, and how many there are of each kind.
     *
     * @param kind those of one kind alone; null for all
     * @throws UnavailableException if the broker does not answer
     */
    public DeadLetter.All page(@Nullable String kind, PageRequest page) {
        List<Entry> all = newestFirst(index.current()).toList();
        List<DeadLetterKind> kinds = DeadLetterKind.of(all);
        List<Entry> wanted = kind == null ? all : ofKind(all.stream(), kind);
        List<Entry> shown = page.of(wanted);
        Map<String, ConsumerRecord<String, byte[]>> records = index.records(shown);
        return new DeadLetter.All(
                shown.stream()
                        .map(e -> records.containsKey(e.letter().id())
                                ? DeadLetter.of(records.get(e.letter().id()))
                                : e.letter())
                        .toList(),
                wanted.size(),
                kinds.stream().limit(MAX_KINDS).toList(),
                List.of());
    }

    /**
     * Sends the record to its topic again, for all readers, and takes the letter off the list. If it fails again a new
     * letter comes. A record whose key has a newer event is not sent: behind it, it would be the one a compacted topic
     * keeps.
     *
     * @return empty if there is no such letter, or no longer
     */
    public Optional<RedriveResult> redrive(String id) {
        return Optional.ofNullable(index.current().get(id)).flatMap(letter -> {
            var redrive = new DeadLetterRedrive(index, producer, json, 1);
            redrive.send(List.of(letter));
            DeadLetter.KindRedriven result = redrive.progress();
            if (result.left() > 0) {
                return Optional.empty();
            }
            return Optional.of(result.superseded() > 0 ? RedriveResult.SUPERSEDED : RedriveResult.SENT);
        });
    }

    /**
     * The same for all letters of a kind. What takes longer than a few seconds goes on by itself.
     *
     * @return how far it is; empty if there are no such letters
     */
    public Optional<DeadLetter.KindRedriven> redriveKind(String kind) {
        List<Entry> all = ofKind(index.current().values().stream(), kind);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var redrive = new DeadLetterRedrive(index, producer, json, all.size());
        var task = new FutureTask<>(() -> redrive.send(all), null) {
            @Override
            protected void setException(Throwable failure) {
                LOG.warn("Letters of {} were not all sent: {}", kind, FailureText.of(failure));
                super.setException(failure);
            }
        };
        Thread.ofVirtual().name("redrive").start(task);
        try {
            task.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new UnavailableException("Not all letters could be sent", e);
        } catch (TimeoutException e) {
            return Optional.of(redrive.progress());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.of(redrive.progress());
    }

    /** Takes all letters off the list that name a person who was erased; how many they were. */
    public long forget(String person) {
        Set<String> named = index.such(
                r -> DeadLetter.body(r).contains(person) || DeadLetter.key(r).equals(person));
        Map<String, Entry> all = index.current();
        List<Entry> theirs =
                named.stream().flatMap(id -> Stream.ofNullable(all.get(id))).toList();
        DeadLetterRedrive.takeOff(theirs, producer);
        return theirs.size();
    }

    @Override
    public String kind() {
        return "letters";
    }

    @Override
    public Overdue overdue(Instant before) {
        List<DeadLetter> old = putAside(before).map(Entry::letter).toList();
        return new Overdue(
                old.size(),
                old.stream().map(DeadLetter::at).min(Comparator.naturalOrder()).orElse(null));
    }

    @Override
    public long removeOverdue(Instant before) {
        List<Entry> old = putAside(before).toList();
        DeadLetterRedrive.takeOff(old, producer);
        return old.size();
    }

    private Stream<Entry> putAside(Instant before) {
        return index.current().values().stream().filter(e -> e.letter().at().isBefore(before));
    }

    private static Stream<Entry> newestFirst(Map<String, Entry> all) {
        return all.values().stream()
                .sorted(Comparator.comparing((Entry e) -> e.letter().at()).reversed());
    }

    private static List<Entry> ofKind(Stream<Entry> all, String kind) {
        return all.filter(e -> e.kind().equals(kind)).toList();
    }
}
