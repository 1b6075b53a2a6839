package waymark.gateway;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import waymark.events.CareerEvent.CareerPublished;

/** Careers as content would tell of them. */
public final class SampleCareers {
    private static final Map<String, Double> INTERESTS =
            Map.of("R", 6.0, "I", 2.0, "A", 3.0, "S", 2.0, "E", 3.0, "C", 4.0);

    private SampleCareers() {}

    /** A full guide's event. */
    public static CareerPublished career(String id, long revision, String slug, String title) {
        return career(id, revision, slug, title, false);
    }

    /** An event; {@code imported} for a fact sheet. */
    public static CareerPublished career(String id, long revision, String slug, String title, boolean imported) {
        return new CareerPublished(
                id,
                revision,
                slug,
                List.of(),
                title,
                List.of(),
                "Bakes <bread> & cake.",
                "food",
                "51-3011.00",
                2,
                INTERESTS,
                Map.of(),
                Map.of(),
                34_000,
                3.0,
                List.of(),
                imported,
                Instant.parse("2026-11-24T09:00:00Z").plusSeconds(revision),
                List.of(),
                List.of());
    }

    /** A full guide as content answers it. */
    public static String guide(String slug, String title) {
        return """
                {"slug":"%s","title":"%s","alternativeTitles":["Bread maker"],"summary":"Bakes bread & cake.","category":"food",
                "categoryName":"Food","onetCode":"51-3011.00","preparation":2,"mainInterests":["R","C"],
                "interestPercents":{"R":83,"I":17,"A":33,"S":17,"E":33,"C":50},
                "overview":["It begins at night."],"work":{"duties":[{"group":"Bake","items":["Knead dough"]}],
                "typicalDay":["Up at three."],"tools":["Oven"],"workplaces":["Bakeries"]},
                "rightForYou":{"interests":"Hands.","values":["Support"],"traits":["Early riser"],"hard":["The hours"]},
                "path":{"steps":[{"head":"Ask a baker","action":"Go and ask.","duration":"a day","requirement":"none"}],"alternatives":[]},
                "resources":[{"name":"Guild","use":"Talk.","url":"https://example.org","kind":"association"}],
                "pay":{"low":25000,"median":34000,"high":50000,"year":2024,"source":"BLS"},
                "sentences":{"pay":"Pay in the United States, 2024","paySource":"BLS.","payLevels":["Low","Half","High"]},
                "sources":[],"version":1,"updatedAt":"2026-11-24T09:00:00Z","imported":false}
                """
                .formatted(slug, title);
    }

    /** A fact sheet as content answers it: sections that nobody wrote are absent. */
    public static String sheet(String slug, String title) {
        return """
                {"slug":"%s","title":"%s","alternativeTitles":[],"summary":"Mills grain.","category":"food","categoryName":"Food",
                "onetCode":"51-9021.00","preparation":2,"mainInterests":["R","C"],
                "interestPercents":{"R":83,"I":17,"A":0,"S":0,"E":17,"C":50},
                "work":{"duties":[{"group":"","items":["Mill grain"]}],"tools":["Mill"]},
                "sources":[{"name":"O*NET 30.1 Database","url":"https://www.onetcenter.org/database.html","year":2025}],
                "sentences":{"notice":{"parts":[{"text":"This page includes information from the "},
                {"text":"O*NET 30.1 Database","url":"https://www.onetcenter.org/database.html"},{"text":" by the U.S. Department of Labor."},
                {"text":" Used under "},{"text":"CC BY 4.0","url":"https://creativecommons.org/licenses/by/4.0/"},
                {"text":". USDOL/ETA has not approved, endorsed, or tested these modifications."}]}},
                "version":1,"updatedAt":"2026-11-24T09:00:00Z","imported":true,"relatedTitle":"Related by O*NET","related":[{"slug":"baker","title":"Baker"}]}
                """
                .formatted(slug, title);
    }

    /** A fact sheet with the way into the career, made from data. */
    public static String sheetWithSteps(String slug, String title) {
        String way =
                """
                "path":{"steps":[{"head":"Finish high school","action":"Most mills ask for it.","duration":"Until you graduate",
                "requirement":"Free"}],"alternatives":["About 20 in 100 say that no diploma is enough."]},
                "resources":[{"name":"License Finder","use":"Says what your state asks for.","url":"https://example.gov/l","kind":"catalog"}],
                "requirements":{"schooling":{"shares":{"High school diploma or equivalent":80,"Less than a high school diploma":20},
                "asked":31,"year":2023,"source":"O*NET 30.1 Database"},
                "usual":{"experience":"None","training":"Moderate-term on-the-job training","year":2024,"group":"Grinders",
                "source":"Employment Projections 2024–34"},
                "programs":{"items":[{"code":"01.0401","name":"Food Processing"}],"total":3,"year":2020,"source":"CIP SOC Crosswalk"},
                "nearby":[]},
                """;
        String sentences =
                """
                "sentences":{"usual":"Usual to begin, for the group “Grinders”: work in a related job before: none; training on the job: moderate-term on-the-job training.",
                "requirementSources":["Employment Projections 2024–34","O*NET 30.1 Database, answers of 2023","CIP SOC Crosswalk (2020)"],
                """;
        return sheet(slug, title)
                .replace("\"sources\":[", way + "\"sources\":[")
                .replace("\"sentences\":{", sentences.strip());
    }

    /**
     * Careers side by side as content compares them: their slugs, each with its title, and these rows.
     *
     * @param rows as JSON
     */
    public static String comparison(Map<String, String> titles, String... rows) {
        return "{\"max\":4,\"careers\":[%s],\"rows\":[%s]}"
                .formatted(
                        titles.entrySet().stream()
                                .map(e -> "{\"slug\":\"%s\",\"title\":\"%s\",\"imported\":false}"
                                        .formatted(e.getKey(), e.getValue()))
                                .collect(Collectors.joining(",")),
                        String.join(",", rows));
    }
}
