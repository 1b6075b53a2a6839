package waymark.content.importing.bls;

import io.micronaut.core.annotation.Nullable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import waymark.content.guide.EntryRequirements;
import waymark.content.guide.Figures;
import waymark.content.importing.table.CsvRow;
import waymark.content.importing.table.CsvTable;
import waymark.edge.RefusedException;

/** Reads a comma-separated table of the Bureau of Labor Statistics; which one it is shows in its columns. */
public final class BlsTableReader {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d{2})(?!\\d)");
    private static final Pattern SPAN = Pattern.compile("employment change, percent, (20\\d{2})[–-](\\d{2,4})");
    private static final double MAX_DOLLARS = 10_000_000;
    private static final double MAX_THOUSANDS = 1_000_000;
    private static final String SURVEY = "U.S. Bureau of Labor Statistics, ";
    private static final List<String> LEVELS = List.of(
            "Less than high school diploma",
            "High school diploma or equivalent",
            "Some college, no degree",
            "Associate's degree",
            "Bachelor's degree",
            "Master's degree",
            "Doctoral or professional degree");

    private final String name;
    private final CsvTable table;

    private BlsTableReader(String name, CsvTable table) {
        this.name = name;
        this.table = table;
    }

    /**
     * Reads a table.
     *
     * @param name the file's name as published: the pay table says its year nowhere else
     * @throws RefusedException (invalid) naming file, line and column, if it is none of the known tables
     */
    public static BlsFigures read(String name, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                CsvTable table = CsvTable.commas(name, in)) {
            return new BlsTableReader(name, table).figures();
        }
    }

    private BlsFigures figures() {
        if (table.header().isEmpty()) {
            throw RefusedException.invalid("file-unreadable", "%s is empty.".formatted(name));
        }
        if (table.has("occ_code") && table.has("Annual median wage")) {
            return pay();
        }
        if (table.has(matrix() + " code") && span() != null) {
            return outlook(span());
        }
        if (table.has(matrix() + " code") && LEVELS.stream().allMatch(table::has)) {
            return attained();
        }
        throw RefusedException.invalid(
                "file-unreadable",
                ("%s, line 1: these are not the columns of a known table. Choose the national table of Occupational"
                                + (" Employment and Wage Statistics, table 1.2 (projections) or table 5.3 "
                                        + "(attainment) of Employment Projections, or the crosswalk from programs "
                                        + "of study (CIP) to occupations (SOC), as CSV."))
                        .formatted(name));
    }

    private BlsFigures pay() {
        Matcher year = YEAR.matcher(name);
        if (!year.find()) {
            throw RefusedException.invalid(
                    "file-unreadable",
                    "%s does not say which year its figures are of. Put the year into its name: oews_2025_national.csv."
                            .formatted(name));
        }
        int of = Integer.parseInt(year.group(1));
        Map<String, Figures.Pay> pay = new LinkedHashMap<>();
        table.each(row -> {
            Integer median = whole(row.numberOrNull("Annual median wage", 0, MAX_DOLLARS));
            String soc = row.soc("occ_code");
            Figures.Hourly hourly = median == null ? hourly(row) : null;
            if (median != null || hourly != null) {
                pay.put(
                        soc,
                        new Figures.Pay(
                                whole(row.numberOrNull("Annual 10th percentile wage", 0, MAX_DOLLARS)),
                                median,
                                whole(row.numberOrNull("Annual 90th percentile wage", 0, MAX_DOLLARS)),
                                of,
                                row.title("title"),
                                SURVEY + "Occupational Employment and Wage Statistics, May " + of,
                                hourly));
            }
        });
        return new BlsFigures("pay", "pay of May " + of, pay, Map.of(), Map.of(), Map.of(), Map.of());
    }

    /** Of occupations that work by the hour and not all the year, the survey publishes hourly pay alone. */
    private static Figures.@Nullable Hourly hourly(CsvRow row) {
        Double median = row.numberOrNull("Hourly median wage", 0, MAX_DOLLARS);
        return median == null
                ? null
                : new Figures.Hourly(
                        row.numberOrNull("Hourly 10th percentile wage", 0, MAX_DOLLARS),
                        median,
                        row.numberOrNull("Hourly 90th percentile wage", 0, MAX_DOLLARS));
    }

    private BlsFigures outlook(Matcher span) {
        String from = span.group(1);
        String to = span.group(2);
        int until = Integer.parseInt(to.length() == 2 ? from.substring(0, 2) + to : to);
        int since = Integer.parseInt(from);
        String years = from + "–" + to;
        String source = SURVEY + "Employment Projections " + years;
        Map<String, Figures.Outlook> outlook = new LinkedHashMap<>();
        Map<String, EducationFigures.Typical> typical = new LinkedHashMap<>();
        Map<String, EntryRequirements.Usual> usual = new LinkedHashMap<>();
        table.each(row -> {
            String soc = row.soc(matrix() + " code");
            String group = row.title(matrix() + " title");
            Double change = row.numberOrNull("Employment change, percent, " + years, -100, 10_000);
            if (change != null) {
                outlook.put(
                        soc,
                        new Figures.Outlook(
                                change,
                                thousands(row, "Occupational openings, " + years + " annual average"),
                                thousands(row, "Employment, " + from),
                                since,
                                until,
                                group,
                                source));
            }
            String school = row.text("Typical education needed for entry");
            if (school.length() > 1) {
                usual.put(
                        soc,
                        new EntryRequirements.Usual(
                                orNone(row.text("Work experience in a related occupation")),
                                orNone(row.text(
                                        "Typical on-the-job training needed to attain competency in the occupation")),
                                since,
                                group,
                                source));
                typical.put(soc, new EducationFigures.Typical(school, since, group, source));
            }
        });
        return new BlsFigures("outlook", "outlook " + years, Map.of(), outlook, typical, Map.of(), usual);
    }

    private BlsFigures attained() {
        Matcher year = YEAR.matcher(matrix());
        int of = year.find() ? Integer.parseInt(year.group(1)) : 0;
        Map<String, EducationFigures.Attained> attained = new LinkedHashMap<>();
        table.each(row -> {
            Map<String, Double> shares = new LinkedHashMap<>();
            for (String level : LEVELS) {
                Double share = row.numberOrNull(level, 0, 100);
                if (share != null) {
                    shares.put(level, share);
                }
            }
            if (shares.size() == LEVELS.size()) {
                String group = row.title(matrix() + " title").replaceAll("\\[\\d+]$", "");
                attained.put(
                        row.soc(matrix() + " code"),
                        new EducationFigures.Attained(shares, of, group, SURVEY + "Employment Projections, table 5.3"));
            }
        });
        return new BlsFigures("schooling", "schooling attained", Map.of(), Map.of(), Map.of(), attained, Map.of());
    }

    /** Where an occupation is assigned a level of schooling, an empty cell of the others means none. */
    private static String orNone(String assigned) {
        return assigned.length() > 1 ? assigned : "None";
    }

    /** "2024 National Employment Matrix": the beginning of the columns that hold code and title. */
    private String matrix() {
        return table.header().stream()
                .filter(c -> c.endsWith("National Employment Matrix code"))
                .map(c -> c.substring(0, c.length() - " code".length()))
                .findFirst()
                .orElse("National Employment Matrix");
    }

    private Matcher span() {
        return table.header().stream()
                .map(c -> SPAN.matcher(c.toLowerCase(Locale.ROOT)))
                .filter(Matcher::matches)
                .findFirst()
                .orElse(null);
    }

    private static Integer thousands(CsvRow row, String column) {
        Double thousands = row.numberOrNull(column, 0, MAX_THOUSANDS);
        return thousands == null ? null : (int) Math.round(thousands * 1000);
    }

    private static Integer whole(Double dollars) {
        return dollars == null ? null : (int) Math.round(dollars);
    }
}
