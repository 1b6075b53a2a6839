package waymark.evaluation.people;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import waymark.quiz.instrument.Instrument;
import waymark.recommendation.career.CatalogSnapshot;

/**
 * People, what they were asked, and which occupations their fields own.
 *
 * @param title for people: where it is from
 * @param notes what a reader should know of it, a sentence each
 */
public record Survey(
        String title,
        Questionnaire questionnaire,
        List<Respondent> people,
        FieldOccupations fields,
        List<String> notes) {

    /**
     * Real people.
     *
     * @param instrument what they were asked; Waymark's own quiz if empty
     * @param map which occupations their fields own; empty if not known
     */
    public static Survey read(Path answers, Optional<Path> instrument, Optional<Path> map) throws IOException {
        Instrument asked = instrument.isPresent() ? InstrumentFile.read(instrument.get()) : InstrumentFile.own();
        FieldOccupations fields = map.isPresent() ? FieldOccupations.read(map.get()) : FieldOccupations.none();
        ResponseFile responses = ResponseFile.read(answers, asked);
        List<String> notes = new ArrayList<>();
        if (!responses.ignored().isEmpty()) {
            notes.add("Columns not read: " + String.join(", ", responses.ignored()) + ".");
        }
        var unknown = responses.people().stream()
                .map(Respondent::field)
                .filter(field -> !fields.knows(field))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!unknown.isEmpty()) {
            notes.add("Fields no occupation is known for: "
                    + unknown.stream().map(f -> f.isEmpty() ? "none given" : f).collect(Collectors.joining(", "))
                    + ".");
        }
        return new Survey(
                answers.getFileName().toString(),
                Questionnaire.of(asked),
                responses.people(),
                fields,
                List.copyOf(notes));
    }

    /** Simulated people, see {@link SimulatedPeople}. */
    public static Survey simulated(
            Optional<Path> instrument, Optional<Path> map, CatalogSnapshot careers, int people, long seed)
            throws IOException {
        Instrument asked = instrument.isPresent() ? InstrumentFile.read(instrument.get()) : InstrumentFile.own();
        FieldOccupations fields =
                map.isPresent() ? FieldOccupations.read(map.get()) : FieldOccupations.minorGroups(careers);
        return new Survey(
                "simulated people",
                Questionnaire.of(asked),
                SimulatedPeople.of(asked, careers, fields, people, seed),
                fields,
                List.of("These people are made up from occupations' interests and know nothing of what items say:"
                        + " they cannot show whether reading texts helps."));
    }
}
