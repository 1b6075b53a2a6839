package waymark.content.importing.table;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds an occupation in the Bureau of Labor Statistics' tables, which count some occupations together: under a code of
 * their own (listed in the survey's "2018 SOC Occupations" structure), or under the broad occupation that ends in 0.
 */
public final class SocLookup {
    private static final Map<String, String> TOGETHER = Map.ofEntries(
            Map.entry("21-1011", "21-1018"),
            Map.entry("21-1014", "21-1018"),
            Map.entry("25-2055", "25-2052"),
            Map.entry("25-2056", "25-2052"),
            Map.entry("25-9042", "25-9045"),
            Map.entry("25-9043", "25-9045"),
            Map.entry("51-2022", "51-2028"),
            Map.entry("51-2023", "51-2028"),
            Map.entry("53-1042", "53-1047"),
            Map.entry("53-1043", "53-1047"),
            Map.entry("53-1044", "53-1047"));

    private static final int LENGTH = 7;

    private SocLookup() {}

    /** What a table says of an O*NET-SOC code. */
    public static <T> Optional<T> in(Map<String, T> table, String onetCode) {
        if (onetCode.length() < LENGTH) {
            return Optional.empty();
        }
        String soc = onetCode.substring(0, LENGTH);
        return Stream.of(soc, TOGETHER.getOrDefault(soc, soc), soc.substring(0, LENGTH - 1) + "0")
                .map(table::get)
                .filter(found -> found != null)
                .findFirst();
    }
}
