package waymark.content.search;

import io.micronaut.core.annotation.Nullable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import waymark.content.guide.Guide;
import waymark.content.search.words.EverydayPhrases;
import waymark.content.search.words.FillerWords;
import waymark.embedding.TextEmbedder;

/**
 * How near in meaning careers are to what somebody typed: their title, their duties and what people say of them in
 * everyday words are compared with it one by one. Two texts of a career count, so that a single odd one does not carry
 * it.
 */
final class MeaningIndex {
    private static final TextEmbedder EMBEDDER = TextEmbedder.load();
    /** From here on a text is about a word; found by looking at the lists for "math", "blood" and "animals". */
    static final float ABOUT = 0.5f;
    /** From here on it says the same as another text; found by looking at the list for "work outdoors". */
    static final float SURELY = 0.65f;

    /**
     * The texts of one career and what they mean.
     *
     * @param texts as people read them
     * @param vectors the first number of each text's vector, then the second of each, and so on: a loop along texts
     *     does many of them at once; each a part of 127 of its text's scale
     * @param scales the largest number of each vector
     */
    record CareerTexts(List<String> texts, byte[] vectors, float[] scales) {
        /**
         * Of a guide.
         *
         * @param before what is known of the career; where no text has changed nothing is worked out
         */
        static CareerTexts of(Guide guide, @Nullable CareerTexts before) {
            List<String> texts = Stream.of(
                            Stream.of(guide.title()),
                            EverydayPhrases.of(guide.onetCode()).stream(),
                            guide.work().duties().stream().flatMap(duties -> duties.items().stream()))
                    .flatMap(each -> each)
                    .toList();
            return before != null && before.texts.equals(texts) ? before : of(texts);
        }

        private static CareerTexts of(List<String> texts) {
            byte[] vectors = new byte[texts.size() * TextEmbedder.DIMENSIONS];
            float[] scales = new float[texts.size()];
            for (int text = 0; text < scales.length; text++) {
                float[] vector = EMBEDDER.embed(meant(texts.get(text), word -> true));
                for (float each : vector) {
                    scales[text] = Math.max(scales[text], Math.abs(each) / Byte.MAX_VALUE);
                }
                for (int i = 0; i < vector.length && scales[text] > 0; i++) {
                    vectors[i * scales.length + text] = (byte) Math.round(vector[i] / scales[text]);
                }
            }
            return new CareerTexts(texts, vectors, scales);
        }

        /**
         * Writes how near each text is to a vector, from -1 to 1.
         *
         * @param at where the first one's goes
         */
        void compare(float[] vector, float[] likenesses, int at) {
            for (int i = 0; i < vector.length; i += 4) {
                add(vector, i, likenesses, at);
            }
            for (int text = 0; text < scales.length; text++) {
                likenesses[at + text] *= scales[text];
            }
        }

        /** Four numbers of the vectors at a time; their count is a multiple of four. */
        private void add(float[] vector, int from, float[] sums, int at) {
            float a = vector[from], b = vector[from + 1], c = vector[from + 2], d = vector[from + 3];
            int as = from * scales.length, bs = as + scales.length, cs = bs + scales.length, ds = cs + scales.length;
            for (int text = 0; text < scales.length; text++) {
                sums[at + text] += a * vectors[as + text]
                        + b * vectors[bs + text]
                        + c * vectors[cs + text]
                        + d * vectors[ds + text];
            }
        }
    }

    /** How near all careers are to what somebody typed. */
    final class Nearness {
        private static final float NONE = -1;

        private final boolean isMeant;
        private final float[] likeness = new float[careers.size()];
        private final int[] nearest = new int[careers.size()];

        private Nearness(float @Nullable [] vector) {
            this.isMeant = vector != null;
            Arrays.fill(likeness, NONE);
            if (vector != null) {
                float[] ofTexts = likenesses(vector);
                for (int career = 0; career < likeness.length; career++) {
                    compare(career, ofTexts);
                }
            }
        }

        private void compare(int career, float[] ofTexts) {
            float best = NONE;
            float second = NONE;
            for (int text = first[career]; text < first[career + 1]; text++) {
                if (ofTexts[text] > best) {
                    second = best;
                    best = ofTexts[text];
                    nearest[career] = text - first[career];
                } else if (ofTexts[text] > second) {
                    second = ofTexts[text];
                }
            }
            likeness[career] = first[career + 1] - first[career] == 1 ? best : (best + second) / 2;
        }

        /** Does what was typed mean anything? To words without any meaning no career is near. */
        boolean isMeant() {
            return isMeant;
        }

        /** The mean of a career's two nearest texts, or of the only one, from -1 to 1. */
        float likeness(int career) {
            return likeness[career];
        }

        /** The likeness of the nearest career. */
        float best() {
            float best = NONE;
            for (float each : likeness) {
                best = Math.max(best, each);
            }
            return best;
        }

        /** The text of a career that is nearest; none where that is its title, which is there to read. */
        @Nullable
        String text(int career) {
            return nearest[career] == 0 ? null : careers.get(career).texts().get(nearest[career]);
        }
    }

    private final List<CareerTexts> careers;
    /** The number of each career's first text among all texts, and of all texts behind the last career. */
    private final int[] first;

    /** @param careers by their numbers */
    MeaningIndex(List<CareerTexts> careers) {
        this.careers = careers;
        this.first = new int[careers.size() + 1];
        for (int career = 0; career < careers.size(); career++) {
            first[career + 1] = first[career] + careers.get(career).scales().length;
        }
    }

    /** How near each of all texts is, from -1 to 1. */
    private float[] likenesses(float[] vector) {
        float[] likenesses = new float[first[careers.size()]];
        for (int career = 0; career < careers.size(); career++) {
            careers.get(career).compare(vector, likenesses, first[career]);
        }
        return likenesses;
    }

    /**
     * Compares careers with some words.
     *
     * @param known whether some guide holds a word; others count only if they are words of the language
     */
    Nearness of(String words, Predicate<String> known) {
        String meant = meant(words, word -> known.test(word) || EMBEDDER.isWord(word));
        return new Nearness(meant.isEmpty() ? null : EMBEDDER.embed(meant));
    }

    /** The careers some text of which is at least so near to this one. */
    BitSet about(String words, float least) {
        float[] ofTexts = likenesses(EMBEDDER.embed(meant(words, any -> true)));
        BitSet about = new BitSet();
        for (int career = 0; career < careers.size(); career++) {
            about.set(
                    career, IntStream.range(first[career], first[career + 1]).anyMatch(text -> ofTexts[text] > least));
        }
        return about;
    }

    private static String meant(String text, Predicate<String> counts) {
        return FillerWords.without(text).stream().filter(counts).collect(Collectors.joining(" "));
    }
}
