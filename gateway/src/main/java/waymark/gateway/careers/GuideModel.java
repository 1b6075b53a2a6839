package waymark.gateway.careers;

import java.util.List;
import waymark.gateway.Answer;

/**
 * One career's guide, or the fact sheet of one without.
 *
 * @param similar careers like it
 * @param full the closest full guide, for a fact sheet
 * @param data the guide as JSON-LD, safe inside a script element
 * @param fit how well it fits the person who looks
 */
public record GuideModel(
        Guide guide,
        Answer<CareerCard.SimilarOnes> similar,
        Answer<CareerCard.SimilarOnes> full,
        String data,
        OwnFit fit) {

    /** A version that is not public: nothing is known of others like it yet, nor of anybody's fit. */
    public static GuideModel preview(Guide guide) {
        return new GuideModel(guide, none(), none(), "{}", new OwnFit.None());
    }

    /** No other career. */
    static Answer<CareerCard.SimilarOnes> none() {
        return new Answer.Ok<>(new CareerCard.SimilarOnes(List.of()));
    }

    /** The part about the person who looks. */
    public OwnFitModel own() {
        return new OwnFitModel(guide.slug(), fit);
    }
}
