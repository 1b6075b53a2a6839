package waymark.gateway.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class FragmentedPageTest {
    private static final byte[] PAGE = "<nav></nav><main>A page, a page, a page of words.</main>".getBytes(UTF_8);
    private static final FragmentedPage PIECES = new FragmentedPage(
            PAGE,
            List.of(
                    new PageSlotPositions.Mark(PageSlot.NAV, "", 5),
                    new PageSlotPositions.Mark(PageSlot.FIT, "", PAGE.length - 7)));

    private static FragmentedPage.Parts parts(byte[] nav, byte[] fit) {
        return (slot, of) -> slot == PageSlot.NAV ? nav : fit;
    }

    @Test
    void one_of_several_slots_of_a_kind_is_told_whose_it_is() {
        var pieces = new FragmentedPage(
                "<b></b>".getBytes(UTF_8),
                List.of(
                        new PageSlotPositions.Mark(PageSlot.OPINION, "baker", 3),
                        new PageSlotPositions.Mark(PageSlot.OPINION, "nurse", 7)));
        assertThat(pieces.plain((slot, of) -> (slot + of).getBytes(UTF_8)))
                .asString(UTF_8)
                .isEqualTo("<b>OPINIONbaker</b>OPINIONnurse");
    }

    @Test
    void a_page_comes_out_with_each_persons_parts_in_their_places() throws IOException {
        var ann = parts("<b>Ann</b>".getBytes(UTF_8), "87 · ü".getBytes(UTF_8));
        String expected = "<nav><b>Ann</b></nav><main>A page, a page, a page of words.87 · ü</main>";
        assertThat(PIECES.plain(ann)).asString(UTF_8).isEqualTo(expected);
        assertThat(unpacked(PIECES.gzip(ann))).asString(UTF_8).isEqualTo(expected);
    }

    @Test
    void slots_may_stay_empty_or_hold_more_than_a_block() throws IOException {
        byte[] much = new byte[200_000];
        new Random(7).nextBytes(much);
        var parts = parts(new byte[0], much);
        assertThat(unpacked(PIECES.gzip(parts)))
                .isEqualTo(PIECES.plain(parts))
                .hasSize(PAGE.length + much.length)
                .containsSequence(much);
    }

    @Test
    void what_is_personal_is_sent_as_it_is_so_that_its_length_tells_nothing() {
        String secret = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
        byte[] packed = PIECES.gzip(parts(secret.getBytes(UTF_8), new byte[0]));
        assertThat(new String(packed, java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains(secret);
    }

    @RepeatedTest(20)
    void the_checksum_of_parts_is_that_of_the_whole(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        CRC32 whole = new CRC32();
        int joined = 0;
        for (int i = 0; i < 12; i++) {
            byte[] part = new byte[random.nextInt(5_000)];
            random.nextBytes(part);
            whole.update(part);
            joined = random.nextBoolean()
                    ? CombinedCrc32.followed(joined, CombinedCrc32.of(part))
                    : CombinedCrc32.followed(joined, part);
            assertThat(joined).isEqualTo((int) whole.getValue());
        }
    }

    private static byte[] unpacked(byte[] packed) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }
}
