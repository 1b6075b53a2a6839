package waymark.content.search;

import java.util.List;
import waymark.content.search.QueryTerms.TermVariant;

/**
 * How well what was typed names each career: its best name counts. Several words are a name only if they stand in one
 * as such: "build houses" says what somebody would like to do, though "house builder" is close to it.
 */
final class NameScorer {
    private static final float SAME_STEM = 0.95f;
    /** Another word of the same root: a builder builds, fighting is what one does who fights. */
    private static final float DERIVED = 0.93f;

    private static final float BEGINNING = 0.8f;
    private static final float ALMOST_ALL = 0.75f;
    private static final float IN_TITLE = 0.9f;
    private static final float IN_ALTERNATIVE = 0.5f;
    private static final float ALTERNATIVE = 0.84f;

    private final NameIndex names;
    private final NameScores total;
    private final float[] asSuch;
    private final NameScores best;
    private final NameScores variant;
    private final NameScores word;
    private final byte[] covered;
    private final byte[] words;
    private final boolean[] derived;
    private int terms;
    private float all;
    private float fullest;

    NameScorer(NameIndex names) {
        this.names = names;
        this.total = new NameScores(names.size());
        this.asSuch = new float[names.size()];
        this.best = new NameScores(names.size());
        this.variant = new NameScores(names.size());
        this.word = new NameScores(names.size());
        this.covered = new byte[names.size()];
        this.words = new byte[names.size()];
        this.derived = new boolean[names.size()];
    }

    /**
     * Takes in one more word, in all the ways it may be understood; tells how well it occurs in each career's names.
     */
    float[] addTerm(List<TermVariant> variants) {
        best.clear();
        for (TermVariant each : variants) {
            match(each);
            for (int i = 0; i < variant.size(); i++) {
                int name = variant.name(i);
                if (best.raise(name, variant.of(name) * each.worth())) {
                    words[name] = (byte) each.words().size();
                    derived[name] = variant.of(name) == DERIVED;
                }
            }
        }
        float weight = (float) Math.log(1.5 + (double) names.size() / (1 + best.size()));
        float[] evidence = new float[names.careers()];
        for (int i = 0; i < best.size(); i++) {
            int name = best.name(i);
            int career = names.careerOf(name);
            float here = best.of(name) * (names.isTitle(name) ? IN_TITLE : IN_ALTERNATIVE);
            evidence[career] = Math.max(evidence[career], here);
            total.add(name, weight * best.of(name));
            asSuch[name] += derived[name] ? 0 : weight * best.of(name);
            covered[name] += words[name];
        }
        all += weight;
        terms++;
        return evidence;
    }

    /** All words of a way must be in a name; it is as close as the least close of them. */
    private void match(TermVariant meant) {
        variant.clear();
        boolean first = true;
        for (String each : meant.words()) {
            word.clear();
            closeness(each, meant.beginning(), first ? variant : word);
            if (!first) {
                variant.limit(word);
            }
            first = false;
        }
    }

    private void closeness(String word, boolean beginning, NameScores close) {
        if (beginning) {
            for (int longer : names.beginning(word)) {
                mark(close, longer, BEGINNING);
            }
        }
        for (int other : names.sameRoot(word)) {
            mark(close, other, DERIVED);
        }
        for (String stem : IndexSchema.stem(word)) {
            for (int other : names.sameStem(stem)) {
                mark(close, other, isDeed(word) == isDeed(names.word(other)) ? SAME_STEM : DERIVED);
            }
        }
        int same = names.find(word);
        if (same >= 0) {
            mark(close, same, 1);
        }
    }

    private static boolean isDeed(String word) {
        return word.endsWith("ing");
    }

    private void mark(NameScores close, int word, float closeness) {
        for (int name : names.namesWith(word)) {
            close.raise(name, closeness);
        }
    }

    /**
     * For each career how well its best name says all of what was heard, from 0 to 1. Rare words say more, and a name
     * that says nothing else beats a longer one.
     */
    float[] bestByCareer() {
        float[] best = new float[names.careers()];
        for (int i = 0; i < total.size(); i++) {
            int name = total.name(i);
            float recall = total.of(name) / all;
            fullest = Math.max(fullest, terms > 1 ? asSuch[name] / all : recall);
            float precision = Math.min(1, (float) covered[name] / Math.max(1, names.length(name)));
            float score = recall * recall * (0.55f + 0.45f * precision) * (names.isTitle(name) ? 1 : ALTERNATIVE);
            int career = names.careerOf(name);
            best[career] = Math.max(best[career], score);
        }
        return best;
    }

    /** Does some name say all of it as such, typos aside? Ask after {@link #bestByCareer}. */
    boolean isFullMatch() {
        return fullest > ALMOST_ALL;
    }

    /**
     * How close each of many names is to something, from 0 to 1. A word stands in some dozens of forty thousand names,
     * so only those that are close at all are remembered and gone through.
     */
    private static final class NameScores {
        private final float[] values;
        private final int[] close;
        private int size;

        /** Nothing is close yet. */
        NameScores(int names) {
            this.values = new float[names];
            this.close = new int[names];
        }

        /** How many names are close at all. */
        int size() {
            return size;
        }

        /** The number of one of them, from 0 to {@link #size()}. */
        int name(int i) {
            return close[i];
        }

        /** How close a name is, 0 if not at all. */
        float of(int name) {
            return values[name];
        }

        /** Makes a name at least as close; tells whether it is closer now. */
        boolean raise(int name, float value) {
            float before = values[name];
            if (value <= before) {
                return false;
            }
            if (before == 0) {
                close[size++] = name;
            }
            values[name] = value;
            return true;
        }

        /** Adds to what a name has. */
        void add(int name, float value) {
            raise(name, values[name] + value);
        }

        /** Lets go of what is not close to the other as well. */
        void limit(NameScores other) {
            int kept = 0;
            for (int i = 0; i < size; i++) {
                int name = close[i];
                values[name] = Math.min(values[name], other.values[name]);
                if (values[name] > 0) {
                    close[kept++] = name;
                }
            }
            size = kept;
        }

        /** Forgets everything, at the price of what there was. */
        void clear() {
            for (int i = 0; i < size; i++) {
                values[close[i]] = 0;
            }
            size = 0;
        }
    }
}
