package waymark.evaluation.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import waymark.quiz.instrument.Instrument;
import waymark.recommendation.career.Career;
import waymark.recommendation.career.CatalogSnapshot;
import waymark.recommendation.career.Feature;

/**
 * People made up, but repeatable, for when there are none: each is drawn into an occupation of a field and likes what
 * stands out in it, more or less. Some like everything more than others do, and much of an answer is about that item
 * alone: two items of an interest correlate by about .45 and two of different ones by .11, as among 8,549 real people
 * (the data of the Open-Source Psychometrics Project that Waymark's models were measured on).
 *
 * <p>They know nothing of what an item's text says, so they can show how steady and how varied lists are and that all
 * works, but not whether reading texts helps.
 */
public final class SimulatedPeople {
    private static final double LIKING = 0.8;
    private static final double EVERYTHING = 0.6;
    private static final double ITEM = 1;

    private final Instrument instrument;
    private final Random random;

    private SimulatedPeople(Instrument instrument, long seed) {
        this.instrument = instrument;
        this.random = new Random(seed);
    }

    /** So many people, each field as likely; fields none of whose occupations is a career here have none. */
    public static List<Respondent> of(
            Instrument instrument, CatalogSnapshot careers, FieldOccupations fields, int people, long seed) {
        var simulation = new SimulatedPeople(instrument, seed);
        Map<String, List<Career>> byField = new HashMap<>();
        fields.prefixes()
                .keySet()
                .forEach(field -> byField.put(
                        field,
                        careers.careers().stream()
                                .filter(career -> career.interests().isPresent() && fields.owns(field, career))
                                .toList()));
        byField.values().removeIf(List::isEmpty);
        List<String> drawn = byField.keySet().stream().sorted().toList();
        List<Respondent> all = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            String field = drawn.get(simulation.random.nextInt(drawn.size()));
            List<Career> own = byField.getOrDefault(field, List.of());
            all.add(new Respondent(simulation.answers(own.get(simulation.random.nextInt(own.size()))), field));
        }
        return List.copyOf(all);
    }

    private Map<String, Integer> answers(Career career) {
        double[] profile = career.profile();
        double everything = EVERYTHING * random.nextGaussian();
        Map<String, Double> likes = new HashMap<>();
        for (Feature feature : Feature.ALL) {
            double stands = profile[feature.ordinal()];
            likes.put(feature.key(), everything + (Double.isNaN(stands) ? 0 : LIKING * stands));
        }
        Map<String, Integer> answers = new HashMap<>();
        for (Instrument.Item item : instrument.items()) {
            double liking = likes.getOrDefault(item.scale(), everything) + ITEM * random.nextGaussian();
            answers.put(item.id(), answer(item.reverse() ? -liking : liking, instrument.scale()));
        }
        return Map.copyOf(answers);
    }

    /** A liking of 0 is the middle of the scale, one of ±2 its ends. */
    private static int answer(double liking, Instrument.Scale scale) {
        double answer = (scale.min() + scale.max()) / 2.0 + liking * (scale.max() - scale.min()) / 4;
        return (int) Math.clamp(Math.round(answer), scale.min(), scale.max());
    }
}
