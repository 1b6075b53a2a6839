package waymark.content;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import waymark.content.career.PublicationPolicy;
import waymark.content.guide.Figures;
import waymark.content.guide.Guide;

/** Complete guides for tests. */
public final class Guides {
    public static final Set<String> CATEGORIES = Set.of("science", "arts-design");

    /** Nobody need have approved a draft. */
    public static final PublicationPolicy POLICY = new PublicationPolicy(CATEGORIES);

    private Guides() {}

    /** Only title and category are known. */
    public static Guide begun(String title, String category) {
        return new Guide(
                title, null, null, category, null, 0, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null);
    }

    /** Nothing is missing in it. */
    public static Guide complete(String title) {
        return new Guide(
                title,
                List.of(title + " Aide"),
                "Looks after this matter from the first call to the last signature, every single day.",
                "science",
                "19-1023.00",
                4,
                Map.of("R", 2.33, "I", 6.62, "A", 2.65, "S", 4.04, "E", 2.76, "C", 5.83),
                Map.of(
                        "achievement", 4.67,
                        "conditions", 5.42,
                        "recognition", 3.67,
                        "relationships", 5.83,
                        "support", 4.17,
                        "independence", 5.17),
                Map.of("outdoors", 1, "pressure", 2, "irregularHours", 3, "publicContact", 5),
                List.of("What " + title + " work is about."),
                new Guide.Work(
                        List.of(new Guide.Duties("Daily", List.of("Counts what came in."))),
                        List.of("The day begins at eight."),
                        List.of("Clipboard"),
                        List.of("Offices")),
                new Guide.RightForYou("Patient people.", List.of("Quiet"), List.of("Care"), List.of("Cold rooms")),
                new Guide.Path(steps(5), List.of("Learn it on the job.")),
                resources(6),
                new Figures.Pay(40_000, 50_000, 60_000, 2025, "Group", "Bureau", null),
                new Figures.Outlook(1.7, 100, 2_000, 2024, 2034, "Group", "Bureau"),
                List.of(new Guide.Source("O*NET", "https://www.onetcenter.org/database.html", 2025)),
                null,
                null,
                null,
                null);
    }

    public static List<Guide.Step> steps(int n) {
        return IntStream.rangeClosed(1, n)
                .mapToObj(i -> new Guide.Step("Step " + i, "Do it " + i, i + " years", "Patience"))
                .toList();
    }

    public static List<Guide.Resource> resources(int n) {
        return IntStream.rangeClosed(1, n)
                .mapToObj(i -> new Guide.Resource("Place " + i, "To ask", "https://example.org/" + i, "association"))
                .toList();
    }

    /** The same guide under another title. */
    public static Guide titled(Guide g, String title) {
        return called(g, title, g.alternativeTitles());
    }

    /** The same guide under other names. */
    public static Guide called(Guide g, String title, List<String> alternativeTitles) {
        return with(g, title, alternativeTitles, g.onetCode(), g.overview(), g.resources());
    }

    /** The same guide with other resources. */
    public static Guide withResources(Guide g, List<Guide.Resource> resources) {
        return with(g, g.title(), g.alternativeTitles(), g.onetCode(), g.overview(), resources);
    }

    /** The same guide about another occupation. */
    public static Guide coded(Guide g, String onetCode) {
        return with(g, g.title(), g.alternativeTitles(), onetCode, g.overview(), g.resources());
    }

    /** The same guide with another overview. */
    public static Guide overview(Guide g, List<String> overview) {
        return with(g, g.title(), g.alternativeTitles(), g.onetCode(), overview, g.resources());
    }

    private static Guide with(
            Guide g,
            String title,
            List<String> alternativeTitles,
            String onetCode,
            List<String> overview,
            List<Guide.Resource> resources) {
        return new Guide(
                title,
                alternativeTitles,
                g.summary(),
                g.category(),
                onetCode,
                g.preparation(),
                g.interests(),
                g.values(),
                g.setting(),
                overview,
                g.work(),
                g.rightForYou(),
                g.path(),
                resources,
                g.pay(),
                g.outlook(),
                g.sources(),
                g.related(),
                g.education(),
                g.image(),
                g.requirements());
    }
}
