package waymark.recommendation;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import waymark.recommendation.career.Career;
import waymark.recommendation.career.Feature;
import waymark.recommendation.career.Feature.Kind;

/**
 * The careers a portal has after README's imports: the O*NET release in the folder {@code -Dwaymark.data} names, and
 * the project's guides in place of their occupations. Without the release there are none.
 */
public final class Published {
    private static final Map<String, Feature> NAMES = Map.ofEntries(
            Map.entry("Realistic", Feature.R),
            Map.entry("Investigative", Feature.I),
            Map.entry("Artistic", Feature.A),
            Map.entry("Social", Feature.S),
            Map.entry("Enterprising", Feature.E),
            Map.entry("Conventional", Feature.C),
            Map.entry("Achievement", Feature.ACHIEVEMENT),
            Map.entry("Working Conditions", Feature.CONDITIONS),
            Map.entry("Independence", Feature.INDEPENDENCE),
            Map.entry("Recognition", Feature.RECOGNITION),
            Map.entry("Relationships", Feature.RELATIONSHIPS),
            Map.entry("Support", Feature.SUPPORT));
    private static final Path GUIDES = Path.of("../content/src/main/resources/guides");

    private Published() {}

    /** All careers, if the release is there. */
    public static Optional<List<Career>> careers() throws IOException {
        return careers(true);
    }

    /** The occupations of the release, all of them, if it is there. */
    public static Optional<List<Career>> occupations() throws IOException {
        return careers(false);
    }

    private static Optional<List<Career>> careers(boolean guides) throws IOException {
        Path release = Path.of(System.getProperty("waymark.data", "../../../shared/data"), "db_30_1_text.zip");
        if (!Files.exists(release)) {
            return Optional.empty();
        }
        Map<String, Career> byCode = new HashMap<>();
        try (var zip = new ZipFile(release.toFile())) {
            Map<String, Map<Feature, Double>> ratings = new HashMap<>();
            rows(zip, "Interests").stream().filter(r -> r[3].equals("OI")).forEach(r -> rate(ratings, r));
            rows(zip, "Work Values").stream()
                    .filter(r -> r[3].equals("EX") && ratings.containsKey(r[0]))
                    .forEach(r -> rate(ratings, r));
            Map<String, List<String>> duties = rows(zip, "Task Statements").stream()
                    .collect(Collectors.groupingBy(r -> r[0], Collectors.mapping(r -> r[2], Collectors.toList())));
            Map<String, List<String>> related = rows(zip, "Related Occupations").stream()
                    .collect(Collectors.groupingBy(r -> r[0], Collectors.mapping(r -> r[1], Collectors.toList())));
            for (String[] row : rows(zip, "Occupation Data")) {
                if (ratings.containsKey(row[0])) {
                    byCode.put(
                            row[0],
                            career(
                                    row[0],
                                    row[1],
                                    true,
                                    ratings.get(row[0]),
                                    duties.getOrDefault(row[0], List.of()),
                                    related.getOrDefault(row[0], List.of())));
                }
            }
        }
        try (var files = Files.list(GUIDES)) {
            for (Path file : guides ? files.toList() : List.<Path>of()) {
                JsonNode guide = ObjectMapper.getDefault().readValue(Files.readAllBytes(file), JsonNode.class);
                String code = guide.get("onetCode").getStringValue();
                Career occupation = byCode.get(code);
                byCode.put(
                        code,
                        career(
                                code,
                                guide.get("title").getStringValue(),
                                false,
                                ratings(guide),
                                duties(guide),
                                occupation == null ? List.of() : occupation.related()));
            }
        }
        return Optional.of(new ArrayList<>(byCode.values()));
    }

    private static Map<Feature, Double> ratings(JsonNode guide) {
        Map<Feature, Double> ratings = new HashMap<>();
        Map<Kind, String> names = Map.of(Kind.INTEREST, "interests", Kind.VALUE, "values", Kind.SETTING, "setting");
        for (Feature feature : Feature.ALL) {
            JsonNode group = guide.get(names.get(feature.kind()));
            JsonNode rated = group == null ? null : group.get(feature.key());
            if (rated != null) {
                ratings.put(feature, rated.getDoubleValue());
            }
        }
        return ratings;
    }

    private static List<String> duties(JsonNode guide) {
        List<String> duties = new ArrayList<>();
        guide.get("work").get("duties").values().forEach(group -> group.get("items")
                .values()
                .forEach(item -> duties.add(item.getStringValue())));
        return duties;
    }

    private static void rate(Map<String, Map<Feature, Double>> ratings, String[] row) {
        Feature feature = NAMES.get(row[2]);
        if (feature != null) {
            ratings.computeIfAbsent(row[0], c -> new HashMap<>()).put(feature, Double.parseDouble(row[4]));
        }
    }

    private static Career career(
            String code,
            String title,
            boolean imported,
            Map<Feature, Double> ratings,
            List<String> duties,
            List<String> related) {
        String slug = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return new Career(
                code,
                slug,
                List.of(),
                title,
                title,
                code.substring(0, 2),
                code,
                3,
                null,
                null,
                imported,
                ratings,
                duties,
                related);
    }

    private static List<String[]> rows(ZipFile zip, String table) throws IOException {
        var entry = zip.getEntry("db_30_1_text/" + table + ".txt");
        try (var in = new BufferedReader(new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8))) {
            return in.lines().skip(1).map(l -> l.split("\t", -1)).toList();
        }
    }
}
