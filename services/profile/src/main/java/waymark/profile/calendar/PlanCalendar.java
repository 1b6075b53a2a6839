package waymark.profile.calendar;

import io.micronaut.core.annotation.Nullable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import waymark.edge.Sha256;
import waymark.profile.plan.Plan;

/**
 * The dated steps of a plan as an iCalendar object (RFC 5545): each a day without an alarm. Notes and links stay out of
 * it, because whoever has the link can read it.
 */
final class PlanCalendar {
    /** The most octets of a line, without its end (RFC 5545, 3.1). */
    private static final int LONGEST_LINE = 75;

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    private PlanCalendar() {}

    /** The calendar of a plan: the same plan gives the same one. */
    static String of(Plan plan) {
        PlanCalendar calendar = new PlanCalendar();
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//Waymark//Career plan//EN");
        calendar.line("CALSCALE:GREGORIAN");
        calendar.line("X-WR-CALNAME:My career plan");
        plan.items().forEach(item -> calendar.add(plan, item));
        calendar.line("END:VCALENDAR");
        return calendar.text.toString();
    }

    private void add(Plan plan, Plan.Item item) {
        LocalDate due = item.due();
        if (due == null) {
            return;
        }
        Instant changed = plan.updatedAt();
        line("BEGIN:VEVENT");
        line("UID:" + uid(plan.id(), item.id()));
        line("DTSTAMP:" + STAMP.format(changed));
        line("LAST-MODIFIED:" + STAMP.format(changed));
        line("SEQUENCE:" + (item.revision() == null ? 0 : item.revision()));
        line("DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(due));
        line("DTEND;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(due.plusDays(1)));
        line("SUMMARY:" + escaped((item.done() ? "Done: " : "") + item.head()));
        String about = about(item);
        if (!about.isEmpty()) {
            line("DESCRIPTION:" + escaped(about));
        }
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    private static String about(Plan.Item item) {
        String action = item.action() == null ? "" : item.action();
        String careers = item.careerTitles() == null ? "" : "For: " + item.careerTitles();
        return action.isEmpty() || careers.isEmpty() ? action + careers : action + "\n" + careers;
    }

    /** The same for a step whatever else changes; it names nobody. */
    private static String uid(String person, @Nullable String item) {
        return Sha256.hex((person + "/" + item).getBytes(StandardCharsets.UTF_8), 16) + "@waymark";
    }

    /** A TEXT value (RFC 5545, 3.3.11). Control characters have no place in one. */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /** Writes a line, folded where it is too long, and never within a character. */
    private void line(String content) {
        int octets = 0;
        for (int i = 0; i < content.length(); ) {
            int character = content.codePointAt(i);
            int size = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.appendCodePoint(character);
            octets += size;
            i += Character.charCount(character);
        }
        text.append("\r\n");
    }
}
