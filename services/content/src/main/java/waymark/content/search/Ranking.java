package waymark.content.search;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.search.IndexSearcher;
import waymark.content.search.ParsedQuery.TermVariant;

/**
 * Which careers answer what was asked, best first: what a career is called counts most, then what its guide speaks of.
 */
final class Ranking {
    private static final float IN_TERMS = 0.8f;
    /** A guide that speaks of a word says less than a name that holds it. */
    private static final float IN_GUIDE = 0.75f;

    private static final float IMPORTED = 0.85f;

    private final IndexSearcher searcher;
    private final NameIndex names;
    private final int[] careerOf;

    /**
     * Ranks the careers of one index.
     *
     * @param careerOf the number of the career each document is about, -1 for none
     */
    Ranking(IndexSearcher searcher, NameIndex names, int[] careerOf) {
        this.searcher = searcher;
        this.names = names;
        this.careerOf = careerOf;
    }

    /** Numbers of those that speak of the words. */
    List<Integer> of(ParsedQuery query) throws IOException {
        int[] matchedTerms = new int[names.careers()];
        float[] termScores = new float[names.careers()];
        NameScorer nameScorer = new NameScorer(names);
        float weights = 0;
        for (List<TermVariant> variants : query.terms()) {
            float[] evidence = nameScorer.addTerm(variants);
            FullTextScorer.of(variants, searcher, (document, share) -> {
                int career = careerOf[document];
                if (career >= 0) {
                    evidence[career] = Math.max(evidence[career], IN_GUIDE * (0.4f + 0.6f * share));
                }
            });
            weights += weigh(evidence, matchedTerms, termScores);
        }
        float[] named = nameScorer.bestByCareer();
        int least = least(query.words(), matchedTerms, nameScorer.isFullMatch());
        float[] scores = new float[names.careers()];
        for (int career = 0; career < scores.length; career++) {
            float score = named[career] + IN_TERMS * termScores[career] / weights;
            scores[career] = names.career(career).imported() ? score * IMPORTED : score;
        }
        return IntStream.range(0, scores.length)
                .filter(career -> matchedTerms[career] >= least)
                .boxed()
                .sorted((a, b) -> Float.compare(scores[b], scores[a]))
                .toList();
    }

    /** Rare words say more. */
    private static float weigh(float[] evidence, int[] matchedTerms, float[] termScores) {
        int with = 0;
        for (float e : evidence) {
            with += e > 0 ? 1 : 0;
        }
        float weight = (float) Math.log(1.5 + (double) evidence.length / (1 + with));
        for (int career = 0; career < evidence.length; career++) {
            matchedTerms[career] += evidence[career] > 0 ? 1 : 0;
            termScores[career] += weight * evidence[career];
        }
        return weight;
    }

    /**
     * How many words a career must hold: all if some is called so, else one may be missing, and of many words a third.
     */
    private static int least(int words, int[] matchedTerms, boolean fullMatch) {
        int most = IntStream.of(matchedTerms).max().orElse(0);
        if (most == 0 || 2 * most < words) {
            return Integer.MAX_VALUE;
        }
        return fullMatch ? most : Math.max(1, most - Math.max(1, words / 3));
    }
}
