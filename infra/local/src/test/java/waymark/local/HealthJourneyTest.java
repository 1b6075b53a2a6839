package waymark.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** An admin sees how the portal is, and what it could not handle. */
class HealthJourneyTest {

    @Test
    void an_event_nobody_can_read_becomes_a_letter_that_is_sent_again_from_the_page() throws Exception {
        String key = "no-rating-" + UUID.randomUUID();
        var poison = new ProducerRecord<>("rating", key, "{\"rating\":17".getBytes(StandardCharsets.UTF_8));
        poison.headers().add("ce_type", "profile.career-rated.v1".getBytes(StandardCharsets.UTF_8));
        Broker.put(poison);

        Page admin = Browsers.signedIn("admin", "/admin/health");
        var letter = admin.locator(".resource", new Page.LocatorOptions().setHasText(key));
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            lettersOfItsKind(admin);
            Assertions.assertThat(letter.count()).isEqualTo(1);
        });
        assertThat(admin.locator("main")).containsText("recommendation/RatingListener could not handle");
        assertThat(admin.locator("main")).containsText("profile.career-rated.v1");
        assertThat(letter).containsText("The body is not a profile.career-rated.v1");
        letter.locator("summary").click();
        assertThat(letter.locator("pre")).hasText("{\"rating\":17");
        Assertions.assertThat(Axe.problems(admin)).isEmpty();

        String first = letter.locator("form").getAttribute("action");
        letter.locator("form button").click();
        assertThat(admin.locator("[role=status]").first()).containsText("Sent again");

        // It is as unreadable as before, so the reader that got it again writes a new letter in place of the first.
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            lettersOfItsKind(admin);
            Assertions.assertThat(letter.count()).isEqualTo(1);
            Assertions.assertThat(letter.locator("form").getAttribute("action")).isNotEqualTo(first);
        });
        Assertions.assertThat(Broker.all("rating"))
                .filteredOn(record -> key.equals(record.key()))
                .hasSizeBetween(1, 2) // the topic is compacted
                .allSatisfy(record -> Assertions.assertThat(record.value()).isEqualTo(poison.value()));
    }

    private static void lettersOfItsKind(Page admin) {
        admin.navigate(Browsers.url("/admin/health"));
        var kind = admin.locator("tr", new Page.LocatorOptions().setHasText("is not a profile.career-rated.v1"))
                .locator("a");
        Assertions.assertThat(kind.count()).isEqualTo(1);
        kind.click();
    }

    @Test
    void every_part_is_ready() {
        Page admin = Browsers.signedIn("admin", "/admin/health");
        assertThat(admin.locator("table td:nth-child(2)"))
                .hasText(new String[] {"Ready", "Ready", "Ready", "Ready", "Ready", "Ready"});
    }
}
