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

    /** What is kept of the newest entry whose time is over: its place in the chain, not who looked. */
    static AccessLogEntry anchor(AccessLogEntry e) {
        AccessLogEntry.Link link = Objects.requireNonNull(e.link());
        return new AccessLogEntry(
                e.person(),
                e.person(),
                ERASED,
                "",
                e.role(),
                "",
                e.at(),
                null,
                new AccessLogEntry.Link(link.number(), null, link.seal(), link.previous(), link.hash()));
    }

    /**
     * Looks through a person's log.
     *
     * @param all the entries of the chain, by number
     * @param older how many entries are from before there was one
     * @param head the newest one, as it was noted beside them
     * @param anchor what is kept of the newest entry whose time was over; null if none went yet
     * @param over entries from before that may have gone
     */
    static AccessLogCheck check(
            List<AccessLogEntry> all,
            long older,
            AccessLogEntry.@Nullable Head head,
            @Nullable AccessLogEntry anchor,
            Instant over) {
        List<String> wrong = new ArrayList<>(anchor == null ? List.of() : wrongWith(anchor, over));
        AccessLogEntry.Head before = anchor == null ? null : headOf(anchor);
        Instant since = anchor == null ? null : anchor.at();
        long gone = before == null ? 0 : before.number();
        List<AccessLogEntry> linked =
                all.stream().filter(entry -> headOf(entry).number() > gone).toList();
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
            before = headOf(entry);
            since = entry.at();
        }
        long last = before == null ? 0 : before.number();
        if (head != null && head.number() > last) {
            wrong.add(missing(head.number() - last) + " at the end"
                    + (since == null ? "." : ", after " + MOMENT.format(since) + "."));
        } else if (head != null && !hashOf(head.number(), linked, anchor).equals(head.hash())) {
            wrong.add("The newest entry is not the one that was written.");
        }
        return new AccessLogCheck(
                wrong.isEmpty(),
                linked.size(),
                older,
                result(wrong, linked.size(), anchor),
                Stream.concat(wrong.stream(), untold(older, erased, anchor)).toList());
    }

    private static boolean isAsWritten(AccessLogEntry entry, AccessLogEntry.Link link) {
        String salt = link.salt();
        boolean sealed =
                salt == null ? entry.readerId().equals(ERASED) : link.seal().equals(seal(entry, salt));
        return sealed && link.hash().equals(hash(entry, link.number(), link.seal(), link.previous()));
    }

    private static List<String> wrongWith(AccessLogEntry anchor, Instant over) {
        List<String> wrong = new ArrayList<>();
        if (!isAsWritten(anchor, Objects.requireNonNull(anchor.link()))) {
            wrong.add("What is noted of the entries whose time was over was altered.");
        }
        if (anchor.at().isAfter(over)) {
            wrong.add("Entries up to " + MOMENT.format(anchor.at()) + " were removed before their time was over.");
        }
        return wrong;
    }

    private static AccessLogEntry.Head headOf(AccessLogEntry linked) {
        AccessLogEntry.Link link = Objects.requireNonNull(linked.link());
        return new AccessLogEntry.Head(linked.person(), link.number(), link.hash());
    }

    private static String hashOf(long number, List<AccessLogEntry> linked, @Nullable AccessLogEntry anchor) {
        return Stream.concat(Stream.ofNullable(anchor), linked.stream())
                .map(AccessLogChain::headOf)
                .filter(entry -> entry.number() == number)
                .map(AccessLogEntry.Head::hash)
                .findFirst()
                .orElse("");
    }

    private static String missing(long count) {
        return count == 1 ? "An entry was removed" : count + " entries were removed";
    }

    private static String result(List<String> wrong, int entries, @Nullable AccessLogEntry anchor) {
        return !wrong.isEmpty()
                ? "This log is not as it was written. Please tell whoever runs this portal."
                : entries == 0
                        ? "Nobody has looked since "
                                + (anchor == null ? "the log can be checked." : MOMENT.format(anchor.at()) + ".")
                        : entries == 1
                                ? "The one entry is as it was written."
                                : "All " + entries + " entries are as they were written: none was removed or altered.";
    }

    private static Stream<String> untold(long older, long erased, @Nullable AccessLogEntry anchor) {
        return Stream.of(
                        anchor == null
                                ? ""
                                : "Entries that went because their time was over, the last of "
                                        + MOMENT.format(anchor.at()) + ": "
                                        + headOf(anchor).number() + ".",
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
