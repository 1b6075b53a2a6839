package waymark.content.importing.onet;

import java.util.List;
import java.util.Map;

/** In which of our categories an occupation belongs, by the beginning of its SOC code: the longest beginning that is listed decides. */
final class SocCategories {
    private static final Map<String, String> CATEGORIES = Map.ofEntries(
            Map.entry("11", "business-finance"),
            Map.entry("11-2", "sales-property"),
            Map.entry("11-3021", "technology"),
            Map.entry("11-3051", "manufacturing"),
            Map.entry("11-3071", "transport"),
            Map.entry("11-9013", "farming-nature"),
            Map.entry("11-9021", "building-trades"),
            Map.entry("11-903", "education"),
            Map.entry("11-9041", "engineering"),
            Map.entry("11-9051", "food"),
            Map.entry("11-9071", "hospitality-events"),
            Map.entry("11-9081", "hospitality-events"),
            Map.entry("11-9111", "health"),
            Map.entry("11-9121", "science"),
            Map.entry("11-9141", "sales-property"),
            Map.entry("11-9151", "counseling-community"),
            Map.entry("11-9161", "public-safety"),
            Map.entry("11-9171", "care"),
            Map.entry("13", "business-finance"),
            Map.entry("13-1121", "hospitality-events"),
            Map.entry("15", "technology"),
            Map.entry("15-2", "science"),
            Map.entry("17", "engineering"),
            Map.entry("19", "science"),
            Map.entry("21", "counseling-community"),
            Map.entry("23", "law"),
            Map.entry("25", "education"),
            Map.entry("25-4", "libraries-archives"),
            Map.entry("27", "media-communication"),
            Map.entry("27-1", "arts-design"),
            Map.entry("27-2", "arts-design"),
            Map.entry("27-4021", "arts-design"),
            Map.entry("29", "health"),
            Map.entry("29-2043", "public-safety"),
            Map.entry("31", "health"),
            Map.entry("31-1", "care"),
            Map.entry("33", "public-safety"),
            Map.entry("35", "food"),
            Map.entry("37", "hospitality-events"),
            Map.entry("37-1012", "farming-nature"),
            Map.entry("37-3", "farming-nature"),
            Map.entry("39", "care"),
            Map.entry("39-1", "hospitality-events"),
            Map.entry("39-2", "farming-nature"),
            Map.entry("39-3", "hospitality-events"),
            Map.entry("39-6", "hospitality-events"),
            Map.entry("39-7", "hospitality-events"),
            Map.entry("41", "sales-property"),
            Map.entry("43", "business-finance"),
            Map.entry("43-4121", "libraries-archives"),
            Map.entry("43-5", "transport"),
            Map.entry("43-5031", "public-safety"),
            Map.entry("45", "farming-nature"),
            Map.entry("47", "building-trades"),
            Map.entry("49", "repair-energy"),
            Map.entry("51", "manufacturing"),
            Map.entry("51-3", "food"),
            Map.entry("51-8", "repair-energy"),
            Map.entry("53", "transport"),
            Map.entry("55", "public-safety"));

    private static final List<Integer> LENGTHS = List.of(7, 6, 5, 4, 2);

    private SocCategories() {}

    /** The category of an O*NET-SOC or SOC code. */
    static String category(String code) {
        return LENGTHS.stream()
                .map(length -> CATEGORIES.get(code.substring(0, length)))
                .filter(category -> category != null)
                .findFirst()
                .orElse("business-finance");
    }
}
