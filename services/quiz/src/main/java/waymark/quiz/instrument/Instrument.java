package waymark.quiz.instrument;

import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import waymark.events.Interest;
import waymark.events.WorkScale;

/**
 * A version of a questionnaire with its key, as its JSON file holds it. A changed text, key or order is a new version.
 *
 * @param language BCP 47
 * @param minutes how long it usually takes
 */
@Serdeable
public record Instrument(
        String id, String version, String language, String title, int minutes, Scale scale, List<Section> sections) {

    /** The possible answers: whole numbers from {@code min} to {@code max}, each with its label, lowest first. */
    @Serdeable
    public record Scale(int min, int max, List<String> labels) {
        /** Is this number an answer? */
        public boolean holds(int answer) {
            return answer >= min && answer <= max;
        }
    }

    /** Items shown together. */
    @Serdeable
    public record Section(String id, String title, String intro, List<Item> items) {}

    /**
     * One statement to rate.
     *
     * @param scale what it measures, the key of an {@link Interest} or a {@link WorkScale}
     * @param reverse true if liking it speaks against the scale
     */
    @Serdeable
    public record Item(String id, String text, String scale, boolean reverse) {
        /** Is it about an activity, whose liking speaks for an interest? */
        boolean activity() {
            return Interest.KEYS.contains(scale);
        }

        /** The answer, reversed where need be, so that more always speaks for the scale. */
        public int keyed(int answer, Scale answers) {
            return reverse ? answers.min() + answers.max() - answer : answer;
        }
    }

    /** All items in the order they are asked. */
    public List<Item> items() {
        var items = new ArrayList<Item>();
        sections.forEach(section -> items.addAll(section.items()));
        return items;
    }

    /** The item of that id. */
    public Optional<Item> item(String id) {
        return items().stream().filter(i -> i.id().equals(id)).findFirst();
    }
}
