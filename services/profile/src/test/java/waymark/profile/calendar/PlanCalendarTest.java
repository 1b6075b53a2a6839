package waymark.profile.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.Test;
import waymark.profile.plan.OtherCareer;
import waymark.profile.plan.Plan;

/** What is written is read by two libraries that know nothing of it: ical4j and biweekly. */
class PlanCalendarTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final String HEAD =
            "Ask: bakers, cooks; \\ 'why' – " + "große Öfen 🥖 ".repeat(12).strip();
    private static final String ACTION = "First line,\nsecond; line";
    private static final Plan PLAN = plan(
            item("a", HEAD, ACTION, "2027-03-31", false),
            item("b", "No date", null, null, false),
            item("c", "Own", null, "2028-02-29", true));

    @Test
    void biweekly_reads_what_was_meant() {
        ICalendar read = Biweekly.parse(PlanCalendar.of(PLAN)).first();

        assertThat(read.validate(biweekly.ICalVersion.V2_0).isEmpty())
                .as("nothing is wrong with it")
                .isTrue();
        assertThat(read.getEvents()).hasSize(2);
        VEvent first = read.getEvents().getFirst();
        assertThat(first.getSummary().getValue()).isEqualTo(HEAD);
        assertThat(first.getDescription().getValue()).isEqualTo(ACTION + "\nFor: Baker, Chef");
        assertThat(first.getDateStart().getValue().getRawComponents().toString())
                .contains("2027", "31");
        assertThat(first.getDateStart().getValue().hasTime()).isFalse();
        assertThat(first.getDateTimeStamp().getValue().toInstant()).isEqualTo(NOW);
        assertThat(first.getAlarms()).isEmpty();
        assertThat(read.getEvents().getLast().getSummary().getValue()).isEqualTo("Done: Own");
    }

    @Test
    void ical4j_reads_the_same() throws IOException, ParserException {
        Calendar read = new CalendarBuilder().build(new StringReader(PlanCalendar.of(PLAN)));

        assertThat(read.validate().hasErrors()).isFalse();
        List<net.fortuna.ical4j.model.component.VEvent> events = read.getComponents(Component.VEVENT);
        assertThat(events).hasSize(2);
        assertThat(value(events.getFirst(), Property.SUMMARY)).isEqualTo(HEAD);
        assertThat(value(events.getFirst(), Property.DESCRIPTION)).isEqualTo(ACTION + "\nFor: Baker, Chef");
        assertThat(value(events.getFirst(), Property.DTSTART)).isEqualTo("20270331");
        assertThat(value(events.getLast(), Property.DTEND)).isEqualTo("20280301");
    }

    @Test
    void no_line_is_longer_than_75_octets_and_each_ends_with_crlf() {
        String text = PlanCalendar.of(PLAN);
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75))
                .anySatisfy(line -> assertThat(line).startsWith(" "));
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .as("no character is cut")
                .doesNotContain("\uFFFD");
    }

    @Test
    void a_step_keeps_its_uid_whatever_it_is_called_and_the_uid_names_nobody() {
        Plan later = plan(item("a", "Something else", null, "2030-01-01", true));
        assertThat(uids(later)).containsExactly(uids(PLAN).getFirst());
        assertThat(uids(PLAN)).doesNotHaveDuplicates().noneMatch(uid -> uid.contains("ada"));
    }

    @Test
    void notes_and_links_stay_out_of_it() {
        assertThat(PlanCalendar.of(PLAN)).doesNotContain("secret", "example.org", "VALARM");
    }

    private static List<String> uids(Plan plan) {
        return PlanCalendar.of(plan)
                .lines()
                .filter(line -> line.startsWith("UID:"))
                .toList();
    }

    private static String value(net.fortuna.ical4j.model.component.VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }

    private static Plan plan(Plan.Item... items) {
        return new Plan("ada", 1, List.of(items), NOW, List.of());
    }

    private static Plan.Item item(String id, String head, String action, String due, boolean done) {
        LocalDate day = due == null ? null : LocalDate.parse(due);
        return action == null
                ? new Plan.Item(id, null, null, null, head, null, day, done, null, "secret", 1L, List.of(), null)
                : new Plan.Item(
                        id,
                        "b",
                        "baker",
                        "Baker",
                        head,
                        action,
                        day,
                        done,
                        null,
                        "secret",
                        1L,
                        List.of(new OtherCareer("c", "chef", "Chef")),
                        "https://example.org/secret");
    }
}
