package waymark.outbox;

import io.micronaut.serde.annotation.Serdeable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import waymark.events.EmptyCollections;

/**
 * A record that could not be handled.
 *
 * @param id topic, partition, offset and reader: the same failure is one letter
 * @param reader {@code <service>/<listener>}
 * @param type wire name it claimed, or empty
 * @param body the bytes as UTF-8, cut to 2,000 characters
 */
@Serdeable
public record DeadLetter(
        String id,
        String topic,
        String key,
        String type,
        String reader,
        String error,
        int attempts,
        Instant at,
        String body) {

    /**
     * A page of letters, newest first.
     *
     * @param total how many there are over all pages
     * @param kinds what kinds of letters there are, those with most letters first; at most a hundred an application
     * @param missing applications that did not answer: whatever they could not handle is neither listed nor counted
     */
    @Serdeable
    public record All(List<DeadLetter> items, int total, List<DeadLetterKind> kinds, List<String> missing) {
        /** An application of an earlier version names no kinds. */
        public All {
            kinds = EmptyCollections.ifAbsent(kinds);
        }
    }

    /** What became of a letter, in small letters. */
    @Serdeable
    public record Redriven(String fate) {
        /** As calls answer it. */
        public static Redriven of(DeadLetters.RedriveResult result) {
            return new Redriven(result.name().toLowerCase(Locale.ROOT));
        }
    }

    /**
     * What became of all letters of a kind.
     *
     * @param sent whose record is on its topic again
     * @param superseded that were only taken off the list, because a newer event of the key has said all they said
     * @param left that are still to be sent; that goes on by itself
     */
    @Serdeable
    public record KindRedriven(int sent, int superseded, int left) {}

    /** Where the record stands that the letter is about. */
    Place place() {
        return Place.of(topic, id);
    }

    /** The application whose listener could not handle it, and which keeps the letter. */
    public String service() {
        return reader.substring(0, Math.max(0, reader.indexOf('/')));
    }

    /** Where a record stands. A letter's id begins with it. */
    record Place(String topic, int partition, long offset) {
        static Place of(ConsumerRecord<String, byte[]> record) {
            return new Place(record.topic(), record.partition(), record.offset());
        }

        /** The place in an id; the topic is known and left out first, for its name may look like the rest. */
        static Place of(String topic, String letter) {
            String[] rest = letter.substring(topic.length() + 1).split("-", 3);
            return new Place(topic, Integer.parseInt(rest[0]), Long.parseLong(rest[1]));
        }

        String letter(String service, String listener) {
            return "%s-%d-%d-%s-%s".formatted(topic, partition, offset, service, listener);
        }
    }

    /** The letter in a record of a dead topic. */
    static DeadLetter of(ConsumerRecord<String, byte[]> r) {
        String body = body(r);
        return letter(r, body.length() > 2_000 ? body.substring(0, 2_000) : body);
    }

    /** The same without its body. */
    static DeadLetter head(ConsumerRecord<String, byte[]> r) {
        return letter(r, "");
    }

    private static DeadLetter letter(ConsumerRecord<String, byte[]> r, String body) {
        return new DeadLetter(
                r.key(),
                topic(r),
                key(r),
                Envelope.header(r.headers(), "ce_type").orElse(""),
                reader(r),
                Envelope.header(r.headers(), "dead_error").orElse(""),
                Envelope.header(r.headers(), "dead_attempts")
                        .map(Integer::parseInt)
                        .orElse(0),
                Instant.ofEpochMilli(r.timestamp()),
                body);
    }

    static String topic(ConsumerRecord<String, byte[]> letter) {
        return letter.topic().substring(0, letter.topic().length() - ".dead".length());
    }

    static String key(ConsumerRecord<String, byte[]> letter) {
        return Envelope.header(letter.headers(), "dead_key").orElse("");
    }

    static String reader(ConsumerRecord<String, byte[]> letter) {
        return Envelope.header(letter.headers(), "dead_reader").orElse("");
    }

    static String body(ConsumerRecord<String, byte[]> letter) {
        return letter.value() == null ? "" : new String(letter.value(), StandardCharsets.UTF_8);
    }
}
