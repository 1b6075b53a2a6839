package waymark.content.importing.onet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import waymark.content.guide.Guide;
import waymark.content.importing.source.ImportSource;
import waymark.content.importing.table.CsvRow;
import waymark.events.Interest;
import waymark.events.WorkScale;

/**
 * An O*NET database release as published: tab-separated tables in a zip file (see the data dictionary of each release).
 * Careers come of the occupations whose interests were rated.
 *
 * @param name "O*NET 30.1 Database"
 * @param year of publication
 * @param occupations by O*NET-SOC code, those with interests only
 * @param all how many occupations the release names
 * @param missing optional tables that are not there
 */
public record OnetRelease(String name, int year, Map<String, OnetOccupation> occupations, int all, List<String> missing)
        implements ImportSource {
    private static final String CODE = "O*NET-SOC Code";
    private static final int STYLE_BOUND = 100;

    private static final OnetTable OCCUPATIONS =
            OnetTable.of("occupations", List.of("occupation"), CODE, "Title", "Description");
    private static final OnetTable INTERESTS = element("interests", "interest");
    private static final OnetTable ZONES = OnetTable.of("job zones", List.of("zone"), CODE, "Job Zone");
    private static final OnetTable TITLES = OnetTable.of(
            "alternate titles",
            List.of("title"),
            CODE,
            "Alternate Title|Alternative Title|Alternate Job Title|Job Title");
    private static final OnetTable TASKS =
            OnetTable.of("tasks", List.of("task"), CODE, "Task|Task Statement", "Task Type");
    private static final OnetTable TECHNOLOGY = OnetTable.of(
            "technology", List.of("technology", "software"), CODE, "Example|Workplace Example|Software Skill|Software");
    private static final OnetTable RELATED =
            OnetTable.of("related occupations", List.of("related"), CODE, "Related O*NET-SOC Code");
    private static final OnetTable STYLES = element("work styles", "style");
    private static final OnetTable VALUES = element("work values", "value");

    private static final OnetTable ANSWERS = OnetTable.of(
            "education, training and experience", List.of("education"), CODE, "Scale ID", "Category", "Data Value");
    private static final List<String> ASKED = List.of("RL", "RW", "OJ");

    /** Work values as O*NET names them and as guides do. */
    private static final Map<String, WorkScale> WORK_VALUES = Map.of(
            "Achievement", WorkScale.ACHIEVEMENT,
            "Working Conditions", WorkScale.CONDITIONS,
            "Independence", WorkScale.INDEPENDENCE,
            "Recognition", WorkScale.RECOGNITION,
            "Relationships", WorkScale.RELATIONSHIPS,
            "Support", WorkScale.SUPPORT);

    private static OnetTable element(String what, String word) {
        return OnetTable.of(what, List.of(word), CODE, "Element Name", "Scale ID", "Data Value");
    }

    /**
     * Reads a release.
     *
     * @throws waymark.edge.RefusedException (invalid) naming file, line and column, if it is not one
     */
    public static OnetRelease read(Path zip) throws IOException {
        try (ZipTables archive = ZipTables.open(zip)) {
            return new OnetReader(archive).all();
        }
    }

    @Override
    public String label() {
        return name;
    }

    @Override
    public String table() {
        return "onet";
    }

    @Override
    public String kind() {
        return "onet";
    }

    @Override
    public Guide applyTo(Guide guide, boolean written) {
        OnetOccupation occupation = occupations.get(guide.onetCode());
        return occupation == null ? guide : OnetGuide.applyTo(guide, written, this, occupation);
    }

    @Override
    public List<Guide> newGuides(Set<String> codes) {
        return occupations.values().stream()
                .filter(occupation -> !codes.contains(occupation.code))
                .map(occupation -> OnetGuide.of(this, occupation))
                .toList();
    }

    private static final class OnetReader {
        private static final Pattern NAME = Pattern.compile("O\\*NET (\\d{1,3}\\.\\d{1,2}) Database");
        private static final Pattern PUBLISHED = Pattern.compile("\\b((?:19|20)\\d{2}) Release");

        private final ZipTables archive;
        private final Map<String, OnetOccupation> occupations = new TreeMap<>();
        private final List<String> missing = new ArrayList<>();
        private int newest;

        OnetReader(ZipTables archive) {
            this.archive = archive;
        }

        OnetRelease all() throws IOException {
            required(OCCUPATIONS, row -> {
                String code = row.onetCode(CODE);
                occupations.put(code, new OnetOccupation(code, row.title("Title"), row.text("Description")));
            });
            required(INTERESTS, row -> {
                String letter = row.text("Element Name").isEmpty()
                        ? ""
                        : row.text("Element Name").substring(0, 1);
                if (row.text("Scale ID").equals("OI") && Interest.KEYS.contains(letter)) {
                    of(row).ifPresent(o -> o.interests.put(letter, row.number("Data Value", 1, 7)));
                    newest = Math.max(newest, row.year("Date"));
                }
            });
            required(ZONES, row -> of(row).ifPresent(o -> o.preparation = (int) row.number("Job Zone", 1, 5)));
            optional(TITLES, row -> of(row).ifPresent(o -> o.alternativeTitles.add(row.title("Alternate Title"))));
            optional(TASKS, row -> of(row).ifPresent(o ->
                    (row.text("Task Type").equals("Core") ? o.coreTasks : o.otherTasks).add(row.text("Task"))));
            optional(TECHNOLOGY, row -> of(row).ifPresent(o -> {
                boolean sought = row.text("Hot Technology").equals("Y")
                        || row.text("In Demand").equals("Y");
                o.tools.add(row.text("Commodity Title"), row.text("Example"), sought);
            }));
            optional(RELATED, row -> of(row).ifPresent(o -> o.related.add(row.onetCode("Related O*NET-SOC Code"))));
            optional(STYLES, row -> {
                if (List.of("WI", "IM").contains(row.text("Scale ID"))) {
                    of(row).ifPresent(o -> o.styles.put(
                            row.title("Element Name"), row.number("Data Value", -STYLE_BOUND, STYLE_BOUND)));
                }
            });
            optional(VALUES, row -> {
                WorkScale value = WORK_VALUES.get(row.text("Element Name"));
                if (row.text("Scale ID").equals("EX") && value != null) {
                    of(row).ifPresent(o -> o.values.put(value.key(), row.number("Data Value", 1, 7)));
                }
            });
            optional(ANSWERS, row -> {
                String scale = row.text("Scale ID");
                if (ASKED.contains(scale)) {
                    of(row).ifPresent(o -> o.answers
                            .computeIfAbsent(scale, s -> new SurveyShares())
                            .add(row));
                }
            });
            int all = occupations.size();
            occupations.values().removeIf(o -> o.interests.size() < Interest.KEYS.size() || o.preparation == 0);
            return new OnetRelease(
                    about(NAME).map(MatchResult::group).orElse("O*NET Database"),
                    about(PUBLISHED).map(year -> Integer.valueOf(year.group(1))).orElse(newest),
                    occupations,
                    all,
                    List.copyOf(missing));
        }

        private Optional<OnetOccupation> of(CsvRow row) {
            return Optional.ofNullable(occupations.get(row.onetCode(CODE)));
        }

        private void required(OnetTable table, Consumer<CsvRow> each) throws IOException {
            if (!read(table, each)) {
                throw table.absent(archive);
            }
        }

        private void optional(OnetTable table, Consumer<CsvRow> each) throws IOException {
            if (!read(table, each)) {
                missing.add(table.what());
            }
        }

        private boolean read(OnetTable table, Consumer<CsvRow> each) throws IOException {
            List<String> files = table.in(archive);
            for (String file : files) {
                table.read(archive, file, each);
            }
            return !files.isEmpty();
        }

        /** The last that a pattern finds in what the release says of itself in its read-me file. */
        private Optional<MatchResult> about(Pattern pattern) throws IOException {
            return archive.names().contains("Read Me")
                    ? pattern.matcher(archive.start("Read Me")).results().reduce((first, last) -> last)
                    : Optional.empty();
        }
    }
}
