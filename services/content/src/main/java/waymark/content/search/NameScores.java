package waymark.content.search;

/**
 * How close each of many names is to something, from 0 to 1. A word stands in some dozens of forty thousand names, so only those that
 * are close at all are remembered and gone through.
 */
final class NameScores {
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
