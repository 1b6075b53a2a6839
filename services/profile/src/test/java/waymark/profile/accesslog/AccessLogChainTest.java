package waymark.profile.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccessLogChainTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final List<AccessLogEntry> written = new ArrayList<>();
    private AccessLogEntry.Head head;

    @Test
    void a_log_that_nobody_touched_is_intact() {
        assertThat(check().result()).isEqualTo("Nobody has looked since the log can be checked.");
        write("Opened");
        assertThat(check().result()).isEqualTo("The one entry is as it was written.");
        write("Opened", "Listed");
        assertThat(check().intact()).isTrue();
        assertThat(check().result()).startsWith("All 3 entries are as they were written");
        assertThat(check().findings()).isEmpty();
    }

    @Test
    void an_entry_that_was_removed_is_missed_wherever_it_was() {
        write("One", "Two", "Three", "Four");
        assertThat(without(1, 2).findings())
                .containsExactly("2 entries were removed between Nov 24, 2026, 12:00 UTC and Nov 24, 2026, 12:03 UTC.");
        assertThat(without(0).findings()).containsExactly("An entry was removed before Nov 24, 2026, 12:01 UTC.");
        assertThat(without(3).findings())
                .containsExactly("An entry was removed at the end, after Nov 24, 2026, 12:02 UTC.");
        assertThat(without(0, 1, 2, 3).findings()).containsExactly("4 entries were removed at the end.");
        assertThat(without(0, 1, 2, 3).result()).startsWith("This log is not as it was written.");
    }

    @Test
    void an_entry_whose_words_or_time_were_altered_is_found() {
        write("One", "Two");
        AccessLogEntry first = written.getFirst();
        assertThat(with(0, copy(first, "Mr. X", "One", NOON, first.link())).findings())
                .containsExactly("The entry of Nov 24, 2026, 12:00 UTC was altered.");
        assertThat(with(0, copy(first, "Ms. N", "Nothing", NOON, first.link())).intact())
                .isFalse();
        assertThat(with(0, copy(first, "Ms. N", "One", NOON.minusSeconds(1), first.link()))
                        .intact())
                .isFalse();
    }

    @Test
    void an_entry_that_was_replaced_by_a_well_made_one_does_not_fit_in() {
        write("One", "Two");
        AccessLogEntry other = copy(written.getFirst(), "Mr. X", "One", NOON, null);
        AccessLogEntry.Link made = AccessLogChain.link(other, null, "pepper");
        assertThat(with(0, copy(other, "Mr. X", "One", NOON, made)).findings())
                .containsExactly("The entry of Nov 24, 2026, 12:01 UTC does not follow the one before it.");

        AccessLogEntry last = copy(written.getLast(), "Mr. X", "Two", NOON, null);
        var before = new AccessLogEntry.Head("ada", 1, written.getFirst().link().hash());
        assertThat(with(1, copy(last, "Mr. X", "Two", NOON, AccessLogChain.link(last, before, "pepper")))
                        .findings())
                .containsExactly("The newest entry is not the one that was written.");
    }

    @Test
    void when_who_looked_is_erased_the_chain_still_holds_and_their_number_is_told() {
        write("One", "Two");
        AccessLogEntry.Link link = written.getFirst().link();
        var bare = new AccessLogEntry.Link(link.number(), null, link.seal(), link.previous(), link.hash());
        AccessLogEntry erased = new AccessLogEntry(
                "x", "ada", AccessLogChain.ERASED, "A former counselor", "counselor", "Saw", NOON, null, bare);
        assertThat(with(0, erased).intact()).isTrue();
        assertThat(with(0, erased).findings())
                .containsExactly("Entries of people whose account was erased, so that their names are gone: 1.");
        assertThat(with(0, copy(written.getFirst(), "Mr. X", "One", NOON, bare)).intact())
                .as("no other name can be put there")
                .isFalse();
    }

    @Test
    void older_entries_are_counted_and_one_that_is_not_noted_yet_is_no_fault() {
        write("One");
        AccessLogEntry.Head noted = head;
        write("Two");
        assertThat(AccessLogChain.check(written, 3, noted, null, NOON))
                .isEqualTo(new AccessLogCheck(
                        true,
                        2,
                        3,
                        "All 2 entries are as they were written: none was removed or altered.",
                        List.of("Entries from before the log could be checked, which cannot be told: 3.")));
    }

    private void write(String... deeds) {
        for (String deed : deeds) {
            Instant at = NOON.plusSeconds(60L * written.size());
            AccessLogEntry unlinked =
                    new AccessLogEntry("id", "ada", "noether", "Ms. N", "counselor", deed, at, null, null);
            AccessLogEntry.Link link = AccessLogChain.link(unlinked, head, "salt" + written.size());
            written.add(copy(unlinked, "Ms. N", deed, at, link));
            head = new AccessLogEntry.Head("ada", link.number(), link.hash());
        }
    }

    private static AccessLogEntry copy(
            AccessLogEntry e, String reader, String what, Instant at, AccessLogEntry.Link link) {
        return new AccessLogEntry(e.id(), e.person(), e.readerId(), reader, e.role(), what, at, null, link);
    }

    private AccessLogCheck check() {
        return AccessLogChain.check(written, 0, head, null, NOON);
    }

    private AccessLogCheck without(int... indexes) {
        List<AccessLogEntry> left = new ArrayList<>(written);
        for (int i = indexes.length - 1; i >= 0; i--) {
            left.remove(indexes[i]);
        }
        return AccessLogChain.check(left, 0, head, null, NOON);
    }

    private AccessLogCheck with(int index, AccessLogEntry entry) {
        List<AccessLogEntry> changed = new ArrayList<>(written);
        changed.set(index, entry);
        return AccessLogChain.check(changed, 0, head, null, NOON);
    }
}
