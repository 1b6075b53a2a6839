package waymark.profile.overview;

import java.util.List;
import waymark.profile.assessment.TopMatch;
import waymark.profile.school.GroupCounselors;

/** How the best of somebody's matches moved, in a sentence. */
final class MatchMove {
    private MatchMove() {}

    /**
     * The sentence.
     *
     * @param why what moved them, the beginning of a sentence
     * @param before slugs of the best before, best first
     * @param now the best now, best first; at least one
     */
    static String sentence(String why, List<String> before, List<TopMatch> now) {
        List<String> entered = now.stream()
                .filter(match -> !before.contains(match.slug()))
                .map(match -> "“" + match.title() + "”")
                .toList();
        if (entered.isEmpty()) {
            TopMatch best = now.getFirst();
            String first = why + ": “" + best.title() + "” is the best of your matches ";
            return first
                    + (best.slug().equals(before.getFirst()) ? "as before, the next are in another order." : "now.");
        }
        String are = entered.size() == 1 ? " is" : " are";
        return why + ": " + GroupCounselors.sentence(entered) + are + " new among your best matches.";
    }
}
