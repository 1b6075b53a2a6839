package waymark.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import waymark.evaluation.people.FieldOccupations;
import waymark.events.Interest;
import waymark.recommendation.career.Career;
import waymark.recommendation.career.CatalogSnapshot;
import waymark.recommendation.fit.Ranking;

/**
 * The careers in question: all, or those of some job zones. Here each has a place of its own, from 0.
 *
 * @param label for people
 * @param places of each in the catalogue
 * @param placeHere of each career of the catalogue, −1 if it is not in question
 * @param fields the fields of which something is known
 * @param own for each field, whether each is one of its own
 * @param alike Pearson's correlation of the interests of each two
 */
record CandidateCareers(
        String label, int[] places, int[] placeHere, List<String> fields, boolean[][] own, double[][] alike) {

    /** Those of the catalogue that pass. */
    static CandidateCareers of(
            String label, CatalogSnapshot careers, FieldOccupations fields, Predicate<Career> passing) {
        int[] places = IntStream.range(0, careers.size())
                .filter(i -> passing.test(careers.career(i)))
                .toArray();
        int[] placeHere = IntStream.generate(() -> -1).limit(careers.size()).toArray();
        for (int i = 0; i < places.length; i++) {
            placeHere[places[i]] = i;
        }
        List<String> names = new ArrayList<>(fields.prefixes().keySet());
        boolean[][] own = new boolean[names.size()][places.length];
        double[][] alike = new double[places.length][places.length];
        for (int i = 0; i < places.length; i++) {
            Career career = careers.career(places[i]);
            for (int f = 0; f < own.length; f++) {
                own[f][i] = fields.owns(names.get(f), career);
            }
            for (int j = 0; j <= i; j++) {
                alike[i][j] = alike(career, careers.career(places[j]));
                alike[j][i] = alike[i][j];
            }
        }
        return new CandidateCareers(label, places, placeHere, names, own, alike);
    }

    private static double alike(Career one, Career other) {
        return one.interests()
                .flatMap(ours -> other.interests().map(theirs -> Interest.correlation(ours, theirs)))
                .orElse(0.0);
    }

    /** How many there are. */
    int size() {
        return places.length;
    }

    /** Whether each is one of a field's own; null-free: a field nothing is known of owns none. */
    boolean[] ownOf(String field) {
        int place = fields.indexOf(field);
        return place < 0 ? new boolean[places.length] : own[place];
    }

    /** The fit of each. */
    double[] fits(Ranking ranking) {
        return Arrays.stream(places).mapToDouble(ranking::fit).toArray();
    }

    /** The first so many of them in a ranking of the whole catalogue, as a list shows it. */
    int[] first(Ranking ranking, int most) {
        return ranking.order()
                .map(i -> placeHere[i])
                .filter(i -> i >= 0)
                .limit(most)
                .toArray();
    }
}
