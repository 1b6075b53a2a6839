package waymark.profile.accesslog;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.edge.Sha256;

/**
 * How the entries of one person's access log hold on to each other: each carries the hash (SHA-256) of the one before.
 * Who looked and what they did is hashed by itself with a random salt, and only that seal is in the chain: when who
 * looked is erased, words and salt go, the seal tells nothing of them any more, and the chain still holds.
 */
final class AccessLogChain {
    /** Stands for the id of somebody who looked and was erased since. */
    static final String ERASED = "erased";

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("MMM d, yyyy, HH:mm 'UTC'", Locale.US).withZone(ZoneOffset.UTC);

    private AccessLogChain() {}

    /** The link of an entry that comes after that one; null for the first. */
    static AccessLogEntry.Link link(AccessLogEntry unlinked, AccessLogEntry.@Nullable Head last, String salt) {
        long number = last == null ? 1 : last.number() + 1;
        String previous = last == null ? "" : last.hash();
        String seal = seal(unlinked, salt);
        return new AccessLogEntry.Link(number, salt, seal, previous, hash(unlinked, number, seal, previous));
    }

    private static String seal(AccessLogEntry e, String salt) {
        return sha256(salt, e.readerId(), e.reader(), e.what());
    }

    private static String hash(AccessLogEntry e, long number, String seal, String previous) {
        String at = Long.toString(e.at().toEpochMilli());
        return sha256(e.person(), Long.toString(number), at, e.role(), seal, previous);
    }

    /** Each part with its length, so that no two lists of parts read the same. */
    private static String sha256(String... parts) {
        String joined = Stream.of(parts).map(p -> p.length() + ":" + p).collect(Collectors.joining("\n"));
        return Sha256.hex(joined);
    }

    /**
     * Looks through a person's log.
     *
     * @param linked the entries of the chain, by number
     * @param older how many entries are from before there was one
     * @param head the newest one, as it was noted beside them
     */
    static AccessLogCheck check(List<AccessLogEntry> linked, long older, AccessLogEntry.@Nullable Head head) {
        List<String> wrong = new ArrayList<>();
        AccessLogEntry.Head before = null;
        Instant since = null;
        long erased = 0;
        for (AccessLogEntry entry : linked) {
            AccessLogEntry.Link link = Objects.requireNonNull(entry.link());
            String when = MOMENT.format(entry.at());
            long expected = before == null ? 1 : before.number() + 1;
            String previous = before == null ? "" : before.hash();
            if (link.number() != expected) {
                wrong.add(missing(link.number() - expected)
                        + (since == null ? " before " : " between " + MOMENT.format(since) + " and ") + when + ".");
            } else if (!link.previous().equals(previous)) {
                wrong.add("The entry of " + when + " does not follow the one before it.");
            }
            if (!isAsWritten(entry, link)) {
                wrong.add("The entry of " + when + " was altered.");
            }
            erased += link.salt() == null ? 1 : 0;
            before = new AccessLogEntry.Head(entry.person(), link.number(), link.hash());
            since = entry.at();
        }
        long last = before == null ? 0 : before.number();
        if (head != null && head.number() > last) {
            wrong.add(missing(head.number() - last) + " at the end"
                    + (since == null ? "." : ", after " + MOMENT.format(since) + "."));
        } else if (head != null && !hashOf(linked, head.number()).equals(head.hash())) {
            wrong.add("The newest entry is not the one that was written.");
        }
        return new AccessLogCheck(
                wrong.isEmpty(),
                linked.size(),
                older,
                result(wrong, linked.size()),
                Stream.concat(wrong.stream(), untold(older, erased)).toList());
    }

    private static boolean isAsWritten(AccessLogEntry entry, AccessLogEntry.Link link) {
        String salt = link.salt();
        boolean sealed =
                salt == null ? entry.readerId().equals(ERASED) : link.seal().equals(seal(entry, salt));
        return sealed && link.hash().equals(hash(entry, link.number(), link.seal(), link.previous()));
    }

    private static String hashOf(List<AccessLogEntry> linked, long number) {
        return linked.stream()
                .map(entry -> Objects.requireNonNull(entry.link()))
                .filter(link -> link.number() == number)
                .map(AccessLogEntry.Link::hash)
                .findFirst()
                .orElse("");
    }

    private static String missing(long count) {
        return count == 1 ? "An entry was removed" : count + " entries were removed";
    }

    private static String result(List<String> wrong, int entries) {
        return !wrong.isEmpty()
                ? "This log is not as it was written. Please tell whoever runs this portal."
                : entries == 0
                        ? "Nobody has looked since the log can be checked."
                        : entries == 1
                                ? "The one entry is as it was written."
                                : "All " + entries + " entries are as they were written: none was removed or altered.";
    }

    private static Stream<String> untold(long older, long erased) {
        return Stream.of(
                        older == 0
                                ? ""
                                : "Entries from before the log could be checked, which cannot be told: " + older + ".",
                        erased == 0
                                ? ""
                                : "Entries of people whose account was erased, so that their names are gone: " + erased
                                        + ".")
                .filter(sentence -> !sentence.isEmpty());
    }
}
