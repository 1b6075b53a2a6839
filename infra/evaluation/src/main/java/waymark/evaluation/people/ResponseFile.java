package waymark.evaluation.people;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import waymark.content.importing.table.CsvRow;
import waymark.content.importing.table.CsvTable;
import waymark.edge.RefusedException;
import waymark.quiz.instrument.Instrument;

/**
 * Answers as a CSV file holds them: a column for each item, named by its id, and perhaps one named {@code field}. Other
 * columns are not read, whatever they say of a person.
 *
 * @param ignored the names of the columns that were not read
 */
public record ResponseFile(List<Respondent> people, List<String> ignored) {
    private static final String FIELD = "field";

    /** What R writes for nothing. */
    private static final String ABSENT = "NA";

    private static final int MOST = 1000;

    /**
     * Reads a file. An empty cell, NA, or a number off the answer scale such as 0, is an item left out.
     *
     * @throws RefusedException if no column is an item of the instrument, or a cell holds no whole number
     */
    public static ResponseFile read(Path file, Instrument instrument) throws IOException {
        String name = file.getFileName().toString();
        try (InputStream in = Files.newInputStream(file);
                CsvTable table = CsvTable.commas(name, in)) {
            List<Instrument.Item> asked =
                    instrument.items().stream().filter(i -> table.has(i.id())).toList();
            if (asked.isEmpty()) {
                throw RefusedException.invalid(
                        "file-unreadable",
                        "%s has no column named like an item of %s. Name the instrument with --instrument FILE.json."
                                .formatted(name, instrument.id()));
            }
            List<Respondent> people = new ArrayList<>();
            table.each(row -> people.add(
                    new Respondent(answers(row, asked, instrument.scale()), FieldOccupations.name(row.text(FIELD)))));
            List<String> ignored = table.header().stream()
                    .filter(column -> !column.equalsIgnoreCase(FIELD))
                    .filter(column -> asked.stream().noneMatch(i -> i.id().equalsIgnoreCase(column)))
                    .toList();
            return new ResponseFile(List.copyOf(people), ignored);
        }
    }

    private static Map<String, Integer> answers(CsvRow row, List<Instrument.Item> asked, Instrument.Scale scale) {
        Map<String, Integer> answers = new HashMap<>();
        for (Instrument.Item item : asked) {
            Double answer = row.text(item.id()).equals(ABSENT) ? null : row.numberOrNull(item.id(), -MOST, MOST);
            if (answer != null && answer == answer.intValue() && scale.holds(answer.intValue())) {
                answers.put(item.id(), answer.intValue());
            }
        }
        return Map.copyOf(answers);
    }
}
