package waymark.profile.roster.oneroster;

import java.util.ArrayList;
import java.util.List;
import waymark.edge.RefusedException;

/** What is wrong with the tables of a set: a sentence each, with file, line, column and what to do. */
final class RowProblems {
    /** More than anybody reads at once; the rest is counted. */
    static final int MOST = 100;

    private final List<String> sentences = new ArrayList<>();
    private int count;

    void add(String file, long line, String column, String what) {
        add("%s, line %d, column “%s”: %s".formatted(file, line, column, what));
    }

    void add(String sentence) {
        if (count++ < MOST) {
            sentences.add(sentence);
        }
    }

    /**
     * Goes on only if nothing is wrong.
     *
     * @throws RefusedException (invalid) with all sentences
     */
    void refuseIfAny() {
        if (count == 0) {
            return;
        }
        List<String> all = new ArrayList<>(sentences);
        if (count > MOST) {
            all.add("And %d more of the kind.".formatted(count - MOST));
        }
        throw RefusedException.invalid(
                "roster-invalid",
                count == 1
                        ? "One thing in the files has to be put right. Nothing was imported."
                        : count + " things in the files have to be put right. Nothing was imported.",
                all);
    }
}
