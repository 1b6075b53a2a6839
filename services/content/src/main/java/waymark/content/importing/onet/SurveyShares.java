package waymark.content.importing.onet;

import io.micronaut.core.annotation.Nullable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import waymark.content.guide.EntryRequirements.Answers;
import waymark.content.importing.table.CsvRow;

/**
 * How people asked about one occupation answered one question, while the rows are being read: each row says how many of
 * 100 chose one category. Answers that the publisher recommends to suppress, because too few agree or were asked, are
 * not used at all.
 */
final class SurveyShares {
    private static final int MAX_CATEGORIES = 99;
    private static final int MAX_PEOPLE = 1_000_000;

    private final Map<Integer, Double> shares = new TreeMap<>();
    private boolean suppressed;
    private @Nullable Integer asked;
    private int year;

    void add(CsvRow row) {
        int category = (int) row.number("Category", 1, MAX_CATEGORIES);
        shares.put(category, row.number("Data Value", 0, 100));
        suppressed |= row.text("Recommend Suppress").equals("Y");
        Double people = row.numberOrNull("N", 0, MAX_PEOPLE);
        asked = people == null ? asked : Integer.valueOf(people.intValue());
        year = Math.max(year, row.year("Date"));
    }

    /**
     * The answers in our words; null if there are none to be used.
     *
     * @param survey nothing if the question was not asked
     * @param scale the words for category 1, 2 and so on; categories beyond are left out
     */
    static @Nullable Answers answers(@Nullable SurveyShares survey, List<String> scale, String source) {
        if (survey == null || survey.suppressed) {
            return null;
        }
        Map<String, Double> answers = new LinkedHashMap<>();
        survey.shares.forEach((category, share) -> {
            if (share > 0 && category <= scale.size()) {
                answers.put(scale.get(category - 1), share);
            }
        });
        return answers.isEmpty() ? null : new Answers(answers, survey.asked, survey.year, source);
    }
}
