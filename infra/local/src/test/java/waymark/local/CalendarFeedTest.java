package waymark.local;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import waymark.bench.Person;

/**
 * A calendar program follows somebody's plan by its secret link, which it knows and nothing else: what the portal
 * serves is read by two libraries that know nothing of it.
 */
class CalendarFeedTest {
    private static final String HEAD = "Ask: bakers, cooks; why – große Öfen 🥖 " + "and what it pays ".repeat(5);

    private Person student;

    @BeforeEach
    void somebody_with_a_plan() throws IOException, InterruptedException {
        student = new Person(Browsers.portal().url())
                .signUp("cal" + UUID.randomUUID().toString().substring(0, 8));
        step(HEAD.strip(), "2027-03-31");
        step("Look at the school", "2028-02-29");
        student.json("POST", "/api/me/plan/items", "{\"head\":\"Some day\"}");
    }

    @Test
    void two_libraries_read_what_the_link_answers() throws IOException, InterruptedException, ParserException {
        HttpResponse<byte[]> served = read(link());

        assertThat(served.statusCode()).isEqualTo(200);
        assertThat(header(served, "Content-Type")).isEqualToIgnoringCase("text/calendar;charset=utf-8");
        assertThat(header(served, "Cache-Control"))
                .as("nobody in between keeps it")
                .isEqualTo("private, no-store");
        assertThat(header(served, "X-Robots-Tag")).contains("noindex");
        assertThat(served.headers().allValues("Set-Cookie")).isEmpty();

        ICalendar first =
                Biweekly.parse(new ByteArrayInputStream(served.body())).first();
        assertThat(first.validate(ICalVersion.V2_0).isEmpty()).isTrue();
        assertThat(first.getEvents())
                .extracting(event -> event.getSummary().getValue())
                .containsExactly(HEAD.strip(), "Look at the school");

        Calendar second = new CalendarBuilder().build(new ByteArrayInputStream(served.body()));
        assertThat(second.validate().hasErrors()).isFalse();
        List<VEvent> events = second.getComponents(Component.VEVENT);
        assertThat(events)
                .extracting(event -> value(event, Property.SUMMARY))
                .containsExactly(HEAD.strip(), "Look at the school");
        assertThat(events).extracting(event -> value(event, Property.DTSTART)).containsExactly("20270331", "20280229");
        assertThat(events)
                .extracting(event -> value(event, Property.UID))
                .isEqualTo(first.getEvents().stream()
                        .map(event -> event.getUid().getValue())
                        .toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void what_is_planned_later_is_in_it_the_next_time_under_the_same_ids() throws IOException, InterruptedException {
        String link = link();
        List<String> before = ids(read(link));
        step("Visit", "2027-05-01");
        assertThat(ids(read(link))).containsAll(before).hasSize(before.size() + 1);
        assertThat(student.json("GET", "/api/me/calendar", null)
                        .getAsJsonObject("link")
                        .get("reads")
                        .getAsInt())
                .isEqualTo(2);
    }

    @Test
    void a_link_that_was_revoked_or_replaced_leads_nowhere() throws IOException, InterruptedException {
        String first = link();
        String second = link();
        assertThat(read(first).statusCode()).as("another one took its place").isEqualTo(404);
        assertThat(read(second).statusCode()).isEqualTo(200);
        student.call("DELETE", "/api/me/calendar", null);
        assertThat(read(second).statusCode()).isEqualTo(404);
        assertThat(read(second).body())
                .isEqualTo(read("/calendar/" + "x".repeat(43) + ".ics").body());
    }

    private void step(String head, String due) throws IOException, InterruptedException {
        JsonObject step = new JsonObject();
        step.addProperty("head", head);
        step.addProperty("due", due);
        student.json("POST", "/api/me/plan/items", step.toString());
    }

    /** The path of a new link. */
    private String link() throws IOException, InterruptedException {
        return "/calendar/"
                + student.json("POST", "/api/me/calendar", null).get("secret").getAsString() + ".ics";
    }

    private static HttpResponse<byte[]> read(String path) throws IOException, InterruptedException {
        try (HttpClient program = HttpClient.newHttpClient()) {
            return program.send(
                    HttpRequest.newBuilder(URI.create(Browsers.url(path))).build(), BodyHandlers.ofByteArray());
        }
    }

    private static List<String> ids(HttpResponse<byte[]> served) throws IOException {
        return Biweekly.parse(new ByteArrayInputStream(served.body())).first().getEvents().stream()
                .map(event -> event.getUid().getValue())
                .toList();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }
}
