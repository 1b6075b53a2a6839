package waymark.gateway.admin;

import static waymark.gateway.admin.Part.Kind.LINE;
import static waymark.gateway.admin.Part.Kind.LIST;
import static waymark.gateway.admin.Part.Kind.NUMBER;
import static waymark.gateway.admin.Part.Kind.PARAGRAPHS;
import static waymark.gateway.admin.Part.Kind.TEXT;
import static waymark.gateway.admin.Part.Kind.WHOLE;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import waymark.gateway.admin.Part.Field;
import waymark.gateway.admin.Part.Kind;
import waymark.gateway.admin.Part.Option;
import waymark.gateway.admin.Part.Rows;
import waymark.gateway.careers.Figures;
import waymark.gateway.careers.Interest;

/** The form for a guide, section by section in the order its page has them. This is the one table of a guide's fields. */
public record Section(String id, String title, List<Part> parts) {
    private static final String ONE_A_LINE = "One a line.";
    private static final String EMPTY_LINE = "An empty line begins a new paragraph.";

    /** The parts of all sections, whatever the categories are. */
    static List<Part> everything() {
        return all(List.of()).stream().flatMap(s -> s.parts().stream()).toList();
    }

    /** All sections; categories are what can be chosen as one. */
    static List<Section> all(List<Option> categories) {
        return List.of(
                new Section("basics", "Basics", basics(categories)),
                new Section("overview", "Overview", List.of(field("overview", "Overview", PARAGRAPHS, EMPTY_LINE))),
                new Section("work", "What they do", work()),
                new Section("right", "Is it right for you", right()),
                new Section("path", "How to become one", path()),
                new Section("resources", "Helpful resources", List.of(resources())),
                new Section("pay", "Pay and outlook (leave empty if there are no figures)", figures()),
                new Section("sources", "Sources", List.of(sources())));
    }

    private static List<Part> basics(List<Option> categories) {
        List<Option> zones = IntStream.rangeClosed(1, 5)
                .mapToObj(z -> new Option(Integer.toString(z), z + " · " + Figures.preparation(z)))
                .toList();
        return List.of(
                field("title", "Title", LINE, "The address follows the title when it is published."),
                field("alternativeTitles", "Alternative titles", LIST, ONE_A_LINE + " People search for them."),
                field("summary", "Summary", TEXT, "One or two sentences, 60 to 200 characters."),
                new Field("category", "Field of work", LINE, "", categories),
                field("onetCode", "O*NET-SOC code", LINE, "For example 25-4022.00."),
                new Field("preparation", "Preparation", WHOLE, "", zones));
    }

    private static List<Part> work() {
        Field items = field("items", "Duties", LIST, ONE_A_LINE);
        return List.of(
                new Rows("work.duties", "Duties in groups", "Group", List.of(field("group", "Heading", LINE, ""), items)),
                field("work.typicalDay", "A typical day", PARAGRAPHS, EMPTY_LINE),
                field("work.tools", "Tools and technology", LIST, ONE_A_LINE),
                field("work.workplaces", "Where they work", LIST, ONE_A_LINE));
    }

    private static List<Part> right() {
        List<Part> parts = new ArrayList<>(List.of(
                field("rightForYou.interests", "Who likes this work", TEXT, ""),
                field("rightForYou.values", "What people in it value", LIST, ONE_A_LINE),
                field("rightForYou.traits", "Traits that help", LIST, ONE_A_LINE),
                field("rightForYou.hard", "What is hard about it", LIST, ONE_A_LINE)));
        for (Interest i : Interest.values()) {
            parts.add(field("interests." + i.name(), "Interest: " + i.label(), NUMBER, "1 to 7."));
        }
        Stream.of("achievement", "conditions", "independence", "recognition", "relationships", "support")
                .forEach(v -> parts.add(field("values." + v, "Work value: " + v, NUMBER, "1 to 7, or all six empty.")));
        parts.add(field("setting.outdoors", "Outdoors", WHOLE, "1 to 5."));
        parts.add(field("setting.pressure", "Time pressure", WHOLE, "1 to 5."));
        parts.add(field("setting.irregularHours", "Irregular hours", WHOLE, "1 to 5."));
        parts.add(field("setting.publicContact", "Contact with the public", WHOLE, "1 to 5."));
        return parts;
    }

    private static List<Part> path() {
        List<Field> step = List.of(
                field("head", "Head", LINE, ""),
                field("action", "What to do", TEXT, ""),
                field("duration", "How long", LINE, ""),
                field("requirement", "What it costs or requires", LINE, ""));
        return List.of(
                new Rows("path.steps", "Steps", "Step", step),
                field("path.alternatives", "Other ways in", LIST, ONE_A_LINE));
    }

    private static Part resources() {
        List<Option> kinds = Stream.of(
                        "association", "catalog", "journal", "training", "community", "code", "standard", "official",
                        "book", "event", "employer")
                .map(k -> new Option(k, k))
                .toList();
        return new Rows(
                "resources",
                "Resources",
                "Resource",
                List.of(
                        field("name", "Name", LINE, ""),
                        field("use", "What it is good for", TEXT, ""),
                        field("url", "Address", LINE, "Begins with https://"),
                        new Field("kind", "Kind", LINE, "", kinds)));
    }

    private static List<Part> figures() {
        return List.of(
                field("pay.low", "One in ten earns less than", WHOLE, "US dollars a year."),
                field("pay.median", "Median pay", WHOLE, "US dollars a year."),
                field("pay.high", "One in ten earns more than", WHOLE, "US dollars a year."),
                field("pay.year", "Year of the pay figures", WHOLE, ""),
                field("pay.group", "Group the pay figures are for", LINE, ""),
                field("pay.source", "Source of the pay figures", LINE, ""),
                field("outlook.changePercent", "Projected change in percent", NUMBER, ""),
                field("outlook.openingsPerYear", "Openings a year", WHOLE, ""),
                field("outlook.employment", "Jobs in the first year", WHOLE, ""),
                field("outlook.fromYear", "From year", WHOLE, ""),
                field("outlook.toYear", "To year", WHOLE, ""),
                field("outlook.group", "Group the outlook is for", LINE, ""),
                field("outlook.source", "Source of the outlook", LINE, ""));
    }

    private static Part sources() {
        return new Rows(
                "sources",
                "Sources",
                "Source",
                List.of(
                        field("name", "Name", LINE, ""),
                        field("url", "Address", LINE, "Begins with https://"),
                        field("year", "Year", WHOLE, "")));
    }

    private static Field field(String key, String label, Kind kind, String hint) {
        return Field.of(key, label, kind, hint);
    }
}
