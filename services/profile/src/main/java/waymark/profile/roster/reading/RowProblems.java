package waymark.profile.roster.reading;

import java.util.ArrayList;
import java.util.List;
import waymark.edge.RefusedException;

/** What is wrong with the tables of a file: a sentence each, with file, line, column and what to do. */
public final class RowProblems {
    /** More than anybody reads at once; the rest is counted. */
    static final int MOST = 100;

    /** Who has so many reads no further. */
    private static final int GIVEN_UP = 10_000;

    private final List<String> sentences = new ArrayList<>();
    private int count;

    /**
     * Goes on only if there are none.
     *
     * @throws RefusedException (invalid) with all these sentences
     */
    public static void refuse(List<String> sentences) {
        var problems = new RowProblems();
        sentences.forEach(problems::add);
        problems.refuseIfAny();
    }

    /** Adds what is wrong with a field. */
    public void add(String file, long line, String column, String what) {
        add("%s, line %d, column “%s”: %s".formatted(file, line, column, what));
    }

    /** Adds a sentence. */
    public void add(String sentence) {
        if (count++ < MOST) {
            sentences.add(sentence);
        }
        if (count == GIVEN_UP) {
            refuseIfAny();
        }
    }

    /**
     * Goes on only if nothing is wrong.
     *
     * @throws RefusedException (invalid) with all sentences
     */
    public void refuseIfAny() {
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
