package waymark.content.path;

/** Says how many of those asked about a career gave an answer. */
final class AnswerShares {
    private AnswerShares() {}

    /** " About 62 in 100 people asked about this work name a bachelor's degree." with a blank before it. */
    static String who(double share, String answer) {
        long of100 = Math.round(share);
        return of100 >= 100
                ? " All people asked about this work %s.".formatted(answer)
                : " About %d in 100 people asked about this work %s.".formatted(of100, answer);
    }
}
