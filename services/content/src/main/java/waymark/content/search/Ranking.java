package waymark.content.search;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.ScoreDoc;
import waymark.content.search.QueryTerms.TermVariant;

/**
 * Which careers answer what was asked, best first: where some career is called so, what a career is called counts most;
 * else what its texts mean counts as much as the words they hold, and names that hold some of the words no more.
 */
final class Ranking {
    private static final float IN_TERMS = 0.8f;
    /** A guide that speaks of a word says less than a name that holds it. */
    private static final float IN_GUIDE = 0.75f;

    private static final float IMPORTED = 0.85f;

    /** Likeness from which on meaning counts at all. */
    private static final float UNLIKE = 0.3f;
    /** Among careers that are called so, meaning decides between equals only. */
    private static final float MEANING_OF_NAMES = 0.15f;
    /**
     * Likeness without which nothing is found, and where the words are there too. Of sentences written to tune the
     * search nine in ten have a career nearer than the first; of letters typed at random none has.
     */
    private static final float NEAR_ENOUGH = 0.5f;

    private static final float NEAR_WITH_WORDS = 0.4f;
    /** So few words may stand anywhere, if all do: a tool, a school subject. */
    private static final int FEW = 2;

    /** How near the others must be, as a part of the nearest. */
    private static final float NEAR_THE_BEST = 0.75f;

    /** A career that answers, by the meaning of its texts or else by its name. */
    record Hit(int career, boolean byMeaning) {}

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

    /** Every career there is. */
    BitSet all() {
        BitSet all = new BitSet();
        all.set(0, names.careers());
        return all;
    }

    /** The careers in whose texts each of these stands word for word. */
    BitSet saying(List<String> exactly) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String phrase : exactly) {
            query.add(
                    new PhraseQuery(IndexSchema.WORDS, IndexSchema.words(phrase).toArray(String[]::new)),
                    BooleanClause.Occur.MUST);
        }
        BitSet careers = new BitSet();
        for (ScoreDoc document : searcher.search(query.build(), careerOf.length + 1).scoreDocs) {
            if (careerOf[document.doc] >= 0) {
                careers.set(careerOf[document.doc]);
            }
        }
        return careers;
    }

    /**
     * The careers that are called so, or are near in words or meaning.
     *
     * @param allowed the careers that may be shown
     * @param each are they to be shown, however little is near?
     */
    List<Hit> of(QueryTerms query, MeaningIndex.Nearness near, BitSet allowed, boolean each) throws IOException {
        int[] matchedTerms = new int[names.careers()];
        float[] termScores = new float[names.careers()];
        NameScorer nameScorer = new NameScorer(names);
        float weights = Float.MIN_NORMAL;
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
        boolean isName = nameScorer.isFullMatch();
        int least = least(query.words(), matchedTerms, isName);
        float nearest = isName ? 0 : Math.max(NEAR_ENOUGH, NEAR_THE_BEST * near.best());
        boolean few = near.isMeant() && query.words() <= FEW;
        float[] scores = new float[names.careers()];
        int[] found = allowed.stream()
                .filter(career -> {
                    boolean holds = matchedTerms[career] >= least;
                    return each
                            || (isName || few && matchedTerms[career] == query.words()
                                    ? holds
                                    : near.likeness(career) >= (holds ? NEAR_WITH_WORDS : nearest));
                })
                .toArray();
        for (int career : found) {
            float score = (isName ? named[career] : 0) + IN_TERMS * termScores[career] / weights;
            float meaning = Math.max(0, (near.likeness(career) - UNLIKE) / (1 - UNLIKE));
            scores[career] = (names.career(career).imported() ? score * IMPORTED : score)
                    + (isName ? MEANING_OF_NAMES : 1) * meaning;
        }
        return IntStream.of(found)
                .boxed()
                .sorted((a, b) -> Float.compare(scores[b], scores[a]))
                .map(career -> new Hit(career, !isName && near.likeness(career) >= NEAR_WITH_WORDS))
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
