package waymark.content.search;

import io.micronaut.core.annotation.Nullable;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import waymark.content.guide.Guide;
import waymark.content.search.words.FillerWords;
import waymark.content.search.words.OccupationTexts;
import waymark.embedding.TextEmbedder;

/**
 * How near in meaning careers are to what somebody typed: their title, their duties and what people say of them in
 * everyday words are compared with it one by one. Two texts of a career count, so that a single odd one does not carry
 * it.
 */
final class MeaningIndex {
    private static final TextEmbedder EMBEDDER = TextEmbedder.load();
    /** From here on a text is about a word; found by looking at the lists for "math", "blood" and "animals". */
    private static final float ABOUT = 0.5f;

    /**
     * The texts of one career and what they mean.
     *
     * @param texts as people read them
     * @param vectors one after the other, each number a part of 127 of its text's scale
     * @param scales the largest number of each vector
     */
    record CareerTexts(List<String> texts, byte[] vectors, float[] scales) {
        static CareerTexts of(Guide guide) {
            List<String> texts = Stream.of(
                            Stream.of(guide.title()),
                            OccupationTexts.everydayPhrases(guide.onetCode()).stream(),
                            guide.work().duties().stream().flatMap(duties -> duties.items().stream()))
                    .flatMap(each -> each)
                    .toList();
            byte[] vectors = new byte[texts.size() * TextEmbedder.DIMENSIONS];
            float[] scales = new float[texts.size()];
            for (int text = 0; text < scales.length; text++) {
                float[] vector = EMBEDDER.embed(meant(texts.get(text), word -> true));
                for (float each : vector) {
                    scales[text] = Math.max(scales[text], Math.abs(each) / Byte.MAX_VALUE);
                }
                for (int i = 0; i < vector.length && scales[text] > 0; i++) {
                    vectors[text * vector.length + i] = (byte) Math.round(vector[i] / scales[text]);
                }
            }
            return new CareerTexts(texts, vectors, scales);
        }

        /** How near one of the texts is, from -1 to 1. */
        float likeness(int text, float[] vector) {
            float sum = 0;
            int row = text * vector.length;
            for (int i = 0; i < vector.length; i++) {
                sum += vector[i] * vectors[row + i];
            }
            return scales[text] * sum;
        }
    }

    /**
     * How near careers are to what somebody typed. A career is compared when it is first asked for: where names answer,
     * that is a handful of them. For one thread.
     */
    final class Nearness {
        private static final float NONE = -1;

        private final float @Nullable [] vector;
        private final float[] likeness = new float[careers.size()];
        private final int[] nearest = new int[careers.size()];
        private final BitSet compared = new BitSet();

        private Nearness(float @Nullable [] vector) {
            this.vector = vector;
        }

        /** Does what was typed mean anything? To words without any meaning no career is near. */
        boolean isMeant() {
            return vector != null;
        }

        /** The mean of a career's two nearest texts, or of the only one, from -1 to 1. */
        float likeness(int career) {
            if (vector != null && !compared.get(career)) {
                compare(career, vector);
            }
            return vector == null ? NONE : likeness[career];
        }

        /** The likeness of the nearest career. */
        float best() {
            float best = NONE;
            for (int career = 0; career < likeness.length; career++) {
                best = Math.max(best, likeness(career));
            }
            return best;
        }

        /** The text of a career that is nearest; none where that is its title, which is there to read. */
        @Nullable String text(int career) {
            likeness(career);
            return nearest[career] == 0 ? null : careers.get(career).texts().get(nearest[career]);
        }

        private void compare(int career, float[] with) {
            float best = NONE;
            float second = NONE;
            CareerTexts texts = careers.get(career);
            for (int text = 0; text < texts.scales().length; text++) {
                float here = texts.likeness(text, with);
                if (here > best) {
                    second = best;
                    best = here;
                    nearest[career] = text;
                } else if (here > second) {
                    second = here;
                }
            }
            likeness[career] = texts.scales().length == 1 ? best : (best + second) / 2;
            compared.set(career);
        }
    }

    private final List<CareerTexts> careers;

    /** @param careers by their numbers */
    MeaningIndex(List<CareerTexts> careers) {
        this.careers = careers;
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

    /** The careers that are about one of these words: some text of theirs is near to it. */
    BitSet about(List<String> words) {
        BitSet about = new BitSet();
        for (String word : words) {
            float[] vector = EMBEDDER.embed(meant(word, any -> true));
            for (int career = 0; career < careers.size(); career++) {
                CareerTexts texts = careers.get(career);
                if (IntStream.range(0, texts.scales().length).anyMatch(text -> texts.likeness(text, vector) > ABOUT)) {
                    about.set(career);
                }
            }
        }
        return about;
    }

    private static String meant(String text, Predicate<String> counts) {
        return FillerWords.without(text).stream().filter(counts).collect(Collectors.joining(" "));
    }
}
