package waymark.content.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import waymark.content.Guides;
import waymark.content.audit.Editor;
import waymark.content.career.Career;
import waymark.content.guide.Guide;

class CareerPageTest {
    private static final Guide GUIDE = Guides.complete("Archivist");

    @Test
    void an_overview_that_says_no_more_than_the_summary_is_left_out() {
        assertThat(page(GUIDE).overview()).isEqualTo(GUIDE.overview()).isNotEmpty();
        assertThat(page(Guides.overview(GUIDE, List.of(GUIDE.summary()))).overview())
                .isEmpty();
        assertThat(page(Guides.overview(GUIDE, List.of(GUIDE.summary(), "And more.")))
                        .overview())
                .containsExactly(GUIDE.summary(), "And more.");
    }

    private static CareerPage page(Guide guide) {
        Career career = Career.createDraft("archivist", guide, new Editor("a1", "Ann"), Instant.EPOCH);
        return CareerPage.of(career, guide, 1, Instant.EPOCH, "Science");
    }
}
