package waymark.outbox;

import io.micronaut.serde.annotation.Serdeable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Letters that one reader wrote about one type of event because of one error: what one cause left, and one mending
 * ends.
 *
 * @param id names the kind; begins with the application that keeps its letters
 * @param reader {@code <service>/<listener>}
 * @param type wire name the records claimed, or empty
 * @param error of the newest letter; those of the others differ in numbers, ids and what is quoted at most
 * @param letters how many there are
 * @param oldest when the first of them was put away
 * @param newest when the last was
 */
@Serdeable
public record DeadLetterKind(
        String id, String reader, String type, String error, int letters, Instant oldest, Instant newest) {
    private static final Pattern DIFFERS =
            Pattern.compile("\"[^\"]*\"|'[^']*'|\\b[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\b|\\d+");

    /** The kinds of letters that come newest first; those with most letters first. */
    static List<DeadLetterKind> of(List<DeadLetterIndex.Entry> newestFirst) {
        Map<String, DeadLetterKind> kinds = new LinkedHashMap<>();
        for (DeadLetterIndex.Entry entry : newestFirst) {
            DeadLetter letter = entry.letter();
            kinds.merge(
                    entry.kind(),
                    new DeadLetterKind(
                            entry.kind(), letter.reader(), letter.type(), letter.error(), 1, letter.at(), letter.at()),
                    DeadLetterKind::and);
        }
        return kinds.values().stream()
                .sorted(Comparator.comparing(DeadLetterKind::letters).reversed())
                .toList();
    }

    /** The kind a letter is of. */
    static String id(DeadLetter letter) {
        String same = letter.reader() + "\n" + letter.type() + "\n" + cause(letter.error());
        return letter.service() + "-" + UUID.nameUUIDFromBytes(same.getBytes(StandardCharsets.UTF_8));
    }

    /** The application that keeps the letters of a kind; empty if it is no kind's id. */
    public static String service(String kind) {
        int end = kind.length() - 37;
        return end > 0 && kind.charAt(end) == '-' ? kind.substring(0, end) : "";
    }

    private DeadLetterKind and(DeadLetterKind older) {
        return new DeadLetterKind(id, reader, type, error, letters + older.letters, older.oldest, newest);
    }

    /** The error without what differs from record to record. */
    private static String cause(String error) {
        return DIFFERS.matcher(error).replaceAll("…");
    }
}
