package waymark.gateway.upstream.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ScheduleViewTest {

    @Test
    void a_time_is_read_as_a_browser_or_a_person_writes_it() {
        Instant time = Instant.parse("2026-11-24T20:30:00Z");
        assertThat(ScheduleView.read("2026-11-24T20:30", "")).isEqualTo(time);
        assertThat(ScheduleView.read("2026-11-24 20:30:00", "UTC")).isEqualTo(time);
        assertThat(ScheduleView.read(ScheduleView.typed(time), "UTC")).isEqualTo(time);
        assertThat(ScheduleView.read("", "")).isNull();
        assertThatThrownBy(() -> ScheduleView.read("tomorrow", "UTC")).isInstanceOf(DateTimeException.class);
    }

    @Test
    void a_time_is_read_in_the_zone_it_was_typed_in() {
        assertThat(ScheduleView.read("2026-11-24T15:30", "America/New_York")).isEqualTo("2026-11-24T20:30:00Z");
        assertThat(ScheduleView.read("2026-07-01T15:30", "America/New_York")).isEqualTo("2026-07-01T19:30:00Z");
        assertThatThrownBy(() -> ScheduleView.read("", "Nowhere/At_All")).isInstanceOf(DateTimeException.class);
    }
}
