package waymark.gateway.upstream.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QueueFilterTest {

    @Test
    void nonsense_reads_as_not_chosen() {
        QueueFilter odd = new QueueFilter("yours", " a&b ", "lost", "../x", "luck", -5, false);
        assertThat(odd.unchosen()).isEqualTo(new QueueFilter("", "a&b", "", "", "", 0, false));
        assertThat(odd.unchosen().query()).isEqualTo("?q=a%26b");
        assertThat(odd.query()).isEqualTo("?part=yours&q=a%26b&state=lost&category=..%2Fx&sort=luck");
    }

    @Test
    void another_part_begins_at_its_first_page_with_nothing_ticked() {
        QueueFilter third = new QueueFilter("mine", "moss", "draft", "science", "title", 3, true);
        assertThat(third.in("stale").query()).isEqualTo("?part=stale&q=moss&state=draft&category=science&sort=title");
        assertThat(third.at(4).query()).endsWith("&page=4").doesNotContain("all=");
        assertThat(third.ticked(false).query()).endsWith("&page=3");
    }
}
