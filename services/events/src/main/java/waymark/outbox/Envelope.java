package waymark.outbox;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.bson.Document;
import waymark.edge.TraceContext;
import waymark.events.Event;
import waymark.events.Topic;

/**
 * An event on its way: CloudEvents 1.0 in Kafka's binary mode, attributes as {@code ce_*} headers and the record as
 * JSON body.
 *
 * @param id unique per event
 * @param source {@code /waymark/<service>}
 * @param type wire name
 * @param key the aggregate's id
 * @param revision the aggregate's revision
 * @param trace W3C traceparent of the work that caused it
 * @param body UTF-8 JSON
 */
public record Envelope(
        String id,
        String source,
        String type,
        String topic,
        String key,
        long revision,
        Instant time,
        String trace,
        String body) {

    static Envelope of(String id, String source, Event event, Instant time, ObjectMapper json) {
        try {
            return new Envelope(
                    id,
                    source,
                    Topic.typeOf(event),
                    Topic.of(event.getClass()).wireName(),
                    event.key(),
                    event.revision(),
                    time,
                    TraceContext.current(),
                    json.writeValueAsString(event));
        } catch (IOException e) {
            throw new IllegalStateException("An event must be writable: " + event.getClass(), e);
        }
    }

    /** As a pending event in a document. What people may have typed is no expression, whatever it looks like. */
    Document toEntry() {
        return new Document("id", id)
                .append("source", source)
                .append("type", type)
                .append("topic", topic)
                .append("key", new Document("$literal", key))
                .append("revision", revision)
                .append("time", time)
                .append("trace", trace)
                .append("body", new Document("$literal", body));
    }

    static Envelope fromEntry(Document e) {
        return new Envelope(
                e.getString("id"),
                e.getString("source"),
                e.getString("type"),
                e.getString("topic"),
                e.getString("key"),
                e.getLong("revision"),
                e.getDate("time").toInstant(),
                e.getString("trace"),
                e.getString("body"));
    }

    ProducerRecord<String, byte[]> toRecord() {
        var record = new ProducerRecord<>(topic, key, body.getBytes(StandardCharsets.UTF_8));
        put(record.headers(), "ce_specversion", "1.0");
        put(record.headers(), "ce_id", id);
        put(record.headers(), "ce_source", source);
        put(record.headers(), "ce_type", type);
        put(record.headers(), "ce_time", time.toString());
        put(record.headers(), "content-type", "application/json");
        put(record.headers(), TraceContext.HEADER, trace);
        return record;
    }

    /**
     * Reads the event in a record of one of our topics.
     *
     * @return empty for a type this build does not know, and for a tombstone
     * @throws Poison if the record has no type, or its body is not the JSON its type promises, or key and body disagree
     */
    public static Optional<Event> parse(ConsumerRecord<String, byte[]> record, ObjectMapper json) {
        if (record.value() == null) {
            return Optional.empty();
        }
        String type = header(record.headers(), "ce_type")
                .orElseThrow(() -> new Poison("The record has no ce_type header", null));
        Class<? extends Event> known =
                Topic.named(record.topic()).map(t -> t.types().get(type)).orElse(null);
        if (known == null) {
            return Optional.empty();
        }
        Event event;
        try {
            event = json.readValue(record.value(), known);
        } catch (IOException | RuntimeException e) {
            throw new Poison("The body is not a " + type, e);
        }
        if (event == null || event.key() == null || !event.key().equals(record.key())) {
            throw new Poison("The record's key is not the key in its body", null);
        }
        return Optional.of(event);
    }

    static Optional<String> header(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
    }

    static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** A record no retry can help. */
    public static final class Poison extends RuntimeException {
        Poison(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
