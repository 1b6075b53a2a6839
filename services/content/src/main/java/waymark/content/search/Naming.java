package waymark.content.search;

import java.util.List;

/** How well what was typed names each career: its best name counts. */
final class Naming {
    private static final float SAME_STEM = 0.95f;
    private static final float SAME_ROOT = 0.93f;
    private static final float BEGINNING = 0.8f;
    private static final float ALMOST_ALL = 0.75f;
    private static final float IN_TITLE = 0.9f;
    private static final float IN_ALTERNATIVE = 0.5f;
    private static final float ALTERNATIVE = 0.84f;

    private final Names names;
    private final float[] said;
    private final byte[] covered;
    private float all;
    private float fullest;

    Naming(Names names) {
        this.names = names;
        this.said = new float[names.size()];
        this.covered = new byte[names.size()];
    }

    /** Takes in one more word, in all the ways it may be understood; tells how well it occurs in each career's names. */
    float[] hear(List<Way> ways) {
        float[] best = new float[names.size()];
        byte[] words = new byte[names.size()];
        for (Way way : ways) {
            float[] heard = null;
            for (String word : way.words()) {
                float[] one = closeness(word, way.beginning());
                heard = heard == null ? one : both(heard, one);
            }
            for (int name = 0; name < best.length; name++) {
                if (heard[name] * way.worth() > best[name]) {
                    best[name] = heard[name] * way.worth();
                    words[name] = (byte) way.words().size();
                }
            }
        }
        float[] evidence = new float[names.careers()];
        int with = 0;
        for (int name = 0; name < best.length; name++) {
            if (best[name] > 0) {
                with++;
                int career = names.careerOf(name);
                evidence[career] =
                        Math.max(evidence[career], best[name] * (names.isTitle(name) ? IN_TITLE : IN_ALTERNATIVE));
            }
        }
        float weight = (float) Math.log(1.5 + (double) names.size() / (1 + with));
        for (int name = 0; name < best.length; name++) {
            said[name] += weight * best[name];
            covered[name] += words[name];
        }
        all += weight;
        return evidence;
    }

    private static float[] both(float[] a, float[] b) {
        for (int i = 0; i < a.length; i++) {
            a[i] = Math.min(a[i], b[i]);
        }
        return a;
    }

    private float[] closeness(String word, boolean beginning) {
        float[] close = new float[names.size()];
        if (beginning) {
            for (int longer : names.beginning(word)) {
                mark(close, longer, BEGINNING);
            }
        }
        for (int other : names.sameRoot(word)) {
            mark(close, other, SAME_ROOT);
        }
        for (String stem : Fields.stem(word)) {
            for (int other : names.sameStem(stem)) {
                mark(close, other, SAME_STEM);
            }
        }
        int same = names.find(word);
        if (same >= 0) {
            mark(close, same, 1);
        }
        return close;
    }

    private void mark(float[] close, int word, float closeness) {
        for (int name : names.namesWith(word)) {
            close[name] = Math.max(close[name], closeness);
        }
    }

    /**
     * For each career how well its best name says all of what was heard, from 0 to 1. Rare words say more, and a name that says
     * nothing else beats a longer one.
     */
    float[] best() {
        float[] best = new float[names.careers()];
        for (int name = 0; name < said.length; name++) {
            if (said[name] > 0) {
                float recall = said[name] / all;
                fullest = Math.max(fullest, recall);
                float precision = Math.min(1, (float) covered[name] / Math.max(1, names.length(name)));
                float score = recall * recall * (0.55f + 0.45f * precision) * (names.isTitle(name) ? 1 : ALTERNATIVE);
                int career = names.careerOf(name);
                best[career] = Math.max(best[career], score);
            }
        }
        return best;
    }

    /** Does some name say all of it, typos aside? Ask after {@link #best}. */
    boolean saysAll() {
        return fullest > ALMOST_ALL;
    }
}
