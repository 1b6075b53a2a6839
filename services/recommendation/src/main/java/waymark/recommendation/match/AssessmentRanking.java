package waymark.recommendation.match;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import waymark.events.AssessmentEvent;
import waymark.events.MatchEvent.MatchesErased;
import waymark.events.MatchEvent.MatchesRanked;
import waymark.events.MatchEvent.Ranked;
import waymark.recommendation.affinity.Answers;
import waymark.recommendation.career.Career;
import waymark.recommendation.career.CatalogSnapshot;
import waymark.recommendation.career.Feature;
import waymark.recommendation.career.Feature.Kind;
import waymark.recommendation.fit.Matcher;
import waymark.recommendation.fit.Ranking;
import waymark.recommendation.fit.Scores;
import waymark.recommendation.highlight.Highlights;
import waymark.recommendation.highlight.StrongestReasons;
import waymark.recommendation.input.RankingInput;
import waymark.recommendation.instrument.GivenAnswers;
import waymark.recommendation.model.Model;

/**
 * The ranking kept for an assessment. As stored.
 *
 * @param id the assessment's id
 * @param revision the milliseconds of the first ranking, and one more with every change that is told to others: so it
 *     is newer than all that was told before, even if this store was wiped and is read anew from the topics
 * @param assessmentRevision the assessment's, so that older facts change nothing
 * @param person the owner, null for a visitor
 * @param answers what was answered item by item; null if that is not known, as in facts of older releases
 * @param flags what was noticed about the answers: {@code flat}, {@code careless}
 * @param contentRevision which state of the careers was ranked, see {@link CatalogSnapshot#revision()}
 * @param careers how many were ranked
 * @param top the best twenty entries (see {@link FamilyEntry}: nearly the same occupations come once), fit and
 *     percentile rounded to one decimal
 */
public record AssessmentRanking(
        @BsonId String id,
        long revision,
        long assessmentRevision,
        @Nullable String person,
        Scores scores,
        @Nullable GivenAnswers answers,
        List<String> flags,
        Instant completedAt,
        String model,
        long contentRevision,
        int careers,
        List<Ranked> top,
        Instant rankedAt) {
    private static final int TOP = 20;
    private static final int WITH_REASONS = 10;

    /** Matches kept before there was a component have nothing in it. */
    public AssessmentRanking {
        flags = flags == null ? List.of() : flags;
        top = top == null ? List.of() : top;
    }

    /** The first ranking for what an assessment's fact of that revision says. */
    static AssessmentRanking of(
            String id, long assessmentRevision, AssessmentEvent.State state, RankingInput now, Instant at) {
        AssessmentEvent.Scores told = Objects.requireNonNull(state.scores());
        Scores scores = Scores.of(
                told.interests(),
                Feature.known(Kind.VALUE, told.values()),
                Feature.known(Kind.SETTING, told.setting()),
                Feature.known(told.standardErrors()));
        GivenAnswers answers = GivenAnswers.of(state, now.instruments());
        Ranking ranking = ranking(scores, answers, now);
        return new AssessmentRanking(
                id,
                at.toEpochMilli(),
                assessmentRevision,
                state.person(),
                scores,
                answers,
                told.flags(),
                state.completedAt() == null ? state.updatedAt() : state.completedAt(),
                Model.DEFAULT.wireName(),
                now.careers().revision(),
                ranking.size(),
                top(ranking),
                at);
    }

    /** The same in the place of what was kept before. */
    AssessmentRanking following(AssessmentRanking before) {
        return new AssessmentRanking(
                id,
                before.revision() + 1,
                assessmentRevision,
                person,
                scores,
                answers,
                flags,
                completedAt,
                model,
                contentRevision,
                careers,
                top,
                rankedAt);
    }

    /** The same assessment ranked with careers and instruments as they are now, by the model in use now. */
    AssessmentRanking rerank(RankingInput now, Instant at) {
        Ranking ranking = ranking(now);
        return new AssessmentRanking(
                id,
                revision + 1,
                assessmentRevision,
                person,
                scores,
                answers == null ? null : answers.rankedWith(now.instruments()),
                flags,
                completedAt,
                Model.DEFAULT.wireName(),
                now.careers().revision(),
                ranking.size(),
                top(ranking),
                at);
    }

    private static List<Ranked> top(Ranking ranking) {
        Highlights highlights = new Highlights(ranking);
        List<Ranked> top = new ArrayList<>();
        for (FamilyEntry entry :
                FamilyEntry.all(ranking, i -> true).stream().limit(TOP).toList()) {
            int i = entry.face();
            Career career = ranking.catalogue().career(i);
            top.add(new Ranked(
                    career.id(),
                    career.slug(),
                    career.title(),
                    rounded(ranking.fit(i)),
                    rounded(ranking.percentile(i)),
                    ranking.tier(i).wireName(),
                    highlights.next(i).orElse(null),
                    top.size() < WITH_REASONS ? StrongestReasons.of(ranking.match(i)) : null));
        }
        return top;
    }

    private static double rounded(double figure) {
        return Math.round(figure * 10) / 10.0;
    }

    /** Was it made by the model in use now, from these careers and this instrument or newer ones? */
    boolean isCurrent(RankingInput now) {
        return contentRevision >= now.careers().revision()
                && model.equals(Model.DEFAULT.wireName())
                && (answers == null || answers.isCurrent(now.instruments()));
    }

    /** Would others read the same from both? */
    boolean sameResultAs(AssessmentRanking other) {
        return careers == other.careers && model.equals(other.model) && top.equals(other.top);
    }

    MatchesRanked ranked() {
        return new MatchesRanked(id, revision, person, model, contentRevision, careers, top, rankedAt);
    }

    MatchesErased erased() {
        return new MatchesErased(id, revision + 1);
    }

    /** The whole ranking, worked out from the kept scores and answers. */
    public Ranking ranking(RankingInput now) {
        return ranking(scores, answers, now);
    }

    private static Ranking ranking(Scores scores, @Nullable GivenAnswers answers, RankingInput now) {
        Answers known = answers == null ? null : answers.in(now.instruments());
        return Matcher.rank(scores, known, Model.DEFAULT, now.careers());
    }
}
