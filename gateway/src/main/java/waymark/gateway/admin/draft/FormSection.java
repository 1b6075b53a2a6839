package waymark.gateway.admin.draft;

import static waymark.gateway.admin.draft.FormPart.Kind.LINE;
import static waymark.gateway.admin.draft.FormPart.Kind.LIST;
import static waymark.gateway.admin.draft.FormPart.Kind.NUMBER;
import static waymark.gateway.admin.draft.FormPart.Kind.PARAGRAPHS;
import static waymark.gateway.admin.draft.FormPart.Kind.TEXT;
import static waymark.gateway.admin.draft.FormPart.Kind.WHOLE;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import waymark.gateway.admin.draft.FormPart.Field;
import waymark.gateway.admin.draft.FormPart.FormField;
import waymark.gateway.admin.draft.FormPart.Group;
import waymark.gateway.admin.draft.FormPart.Kind;
import waymark.gateway.admin.draft.FormPart.Option;
import waymark.gateway.admin.draft.FormPart.RepeatedRows;
import waymark.gateway.careers.guide.FigureFormat;
import waymark.gateway.careers.guide.Interest;

/** The form for a guide, section by section in the order its page has them. This is the one table of a guide's fields. */
public record FormSection(String id, String title, List<FormPart> parts) {
    private static final String ONE_A_LINE = "One a line.";
    private static final String EMPTY_LINE = "An empty line begins a new paragraph.";

    /** All that the form holds, whatever the categories are. */
    static List<FormField> everything() {
        return all(List.of()).stream()
                .flatMap(s -> s.parts().stream())
                .flatMap(part -> switch (part) {
                    case Group group -> group.fields().stream();
                    case FormField keyed -> Stream.of(keyed);
                })
                .toList();
    }

    /** All sections; categories are what can be chosen as one. */
    static List<FormSection> all(List<Option> categories) {
        return List.of(
                new FormSection("basics", "Basics", basics(categories)),
                new FormSection("overview", "Overview", List.of(field("overview", "Overview", PARAGRAPHS, EMPTY_LINE))),
                new FormSection("work", "What they do", work()),
                new FormSection("right", "Is it right for you", right()),
                new FormSection("path", "How to become one", path()),
                new FormSection("resources", "Helpful resources", List.of(resources())),
                new FormSection("pay", "Pay and outlook (leave empty if there are no figures)", figures()),
                new FormSection("sources", "Sources", List.of(sources())));
    }

    private static List<FormPart> basics(List<Option> categories) {
        List<Option> zones = IntStream.rangeClosed(1, 5)
                .mapToObj(z -> new Option(Integer.toString(z), z + " · " + FigureFormat.preparation(z)))
                .toList();
        return List.of(
                field("title", "Title", LINE, "The address follows the title when it is published."),
                field("alternativeTitles", "Alternative titles", LIST, ONE_A_LINE + " People search for them."),
                field("summary", "Summary", TEXT, "One or two sentences, 60 to 200 characters."),
                new Group(
                        "Where it belongs",
                        List.of(
                                new Field("category", "Field of work", LINE, "", categories),
                                field("onetCode", "O*NET-SOC code, like 25-4022.00", LINE, ""),
                                new Field("preparation", "Preparation", WHOLE, "", zones))));
    }

    private static List<FormPart> work() {
        Field items = field("items", "Duties", LIST, ONE_A_LINE);
        return List.of(
                new RepeatedRows(
                        "work.duties",
                        "Duties in groups",
                        "Group",
                        List.of(field("group", "Heading", LINE, ""), items)),
                field("work.typicalDay", "A typical day", PARAGRAPHS, EMPTY_LINE),
                field("work.tools", "Tools and technology", LIST, ONE_A_LINE),
                field("work.workplaces", "Where they work", LIST, ONE_A_LINE));
    }

    private static List<FormPart> right() {
        List<Field> interests = Stream.of(Interest.values())
                .map(i -> field("interests." + i.name(), i.label(), NUMBER, ""))
                .toList();
        List<Field> values = Stream.of(
                        "achievement", "conditions", "independence", "recognition", "relationships", "support")
                .map(v -> field("values." + v, v.substring(0, 1).toUpperCase(Locale.ROOT) + v.substring(1), NUMBER, ""))
                .toList();
        List<Field> setting = List.of(
                field("setting.outdoors", "Outdoors", WHOLE, ""),
                field("setting.pressure", "Time pressure", WHOLE, ""),
                field("setting.irregularHours", "Irregular hours", WHOLE, ""),
                field("setting.publicContact", "Contact with the public", WHOLE, ""));
        return List.of(
                field("rightForYou.interests", "Who likes this work", TEXT, ""),
                field("rightForYou.values", "What people in it value", LIST, ONE_A_LINE),
                field("rightForYou.traits", "Traits that help", LIST, ONE_A_LINE),
                field("rightForYou.hard", "What is hard about it", LIST, ONE_A_LINE),
                new Group("Interests it asks for, 1 to 7", interests),
                new Group("Work values, 1 to 7, or all six empty", values),
                new Group("Working conditions, 1 to 5", setting));
    }

    private static List<FormPart> path() {
        List<Field> step = List.of(
                field("head", "Head", LINE, ""),
                field("action", "What to do", TEXT, ""),
                field("duration", "How long", LINE, ""),
                field("requirement", "What it costs or requires", LINE, ""));
        return List.of(
                new RepeatedRows("path.steps", "Steps", "Step", step),
                field("path.alternatives", "Other ways in", LIST, ONE_A_LINE));
    }

    private static FormPart resources() {
        List<Option> kinds = Stream.of(
                        "association",
                        "catalog",
                        "journal",
                        "training",
                        "community",
                        "code",
                        "standard",
                        "official",
                        "book",
                        "event",
                        "employer")
                .map(k -> new Option(k, k))
                .toList();
        return new RepeatedRows(
                "resources",
                "Resources",
                "Resource",
                List.of(
                        field("name", "Name", LINE, ""),
                        field("use", "What it is good for", TEXT, ""),
                        field("url", "Address", LINE, "Begins with https://"),
                        new Field("kind", "Kind", LINE, "", kinds)));
    }

    private static List<FormPart> figures() {
        List<Field> pay = List.of(
                field("pay.low", "One in ten earns less than", WHOLE, ""),
                field("pay.median", "Median pay", WHOLE, ""),
                field("pay.high", "One in ten earns more than", WHOLE, ""),
                field("pay.year", "Year of the pay figures", WHOLE, ""),
                field("pay.group", "Group the pay figures are for", LINE, ""),
                field("pay.source", "Source of the pay figures", LINE, ""));
        List<Field> outlook = List.of(
                field("outlook.changePercent", "Projected change in percent", NUMBER, ""),
                field("outlook.openingsPerYear", "Openings a year", WHOLE, ""),
                field("outlook.employment", "Jobs in the first year", WHOLE, ""),
                field("outlook.fromYear", "From year", WHOLE, ""),
                field("outlook.toYear", "To year", WHOLE, ""),
                field("outlook.group", "Group the outlook is for", LINE, ""),
                field("outlook.source", "Source of the outlook", LINE, ""));
        return List.of(new Group("Pay in US dollars a year", pay), new Group("Outlook", outlook));
    }

    private static FormPart sources() {
        return new RepeatedRows(
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
