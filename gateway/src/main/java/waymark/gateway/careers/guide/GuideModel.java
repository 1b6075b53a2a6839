package waymark.gateway.careers.guide;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import waymark.gateway.cache.PageSlotPositions;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.content.CareerCard;
import waymark.gateway.upstream.content.Guide;
import waymark.gateway.upstream.recommendation.PersonalFit;

/**
 * One career's guide, or the fact sheet of one without.
 *
 * @param similar careers like it
 * @param full the closest full guide, for a fact sheet
 * @param data the guide as JSON-LD, safe inside a script element
 * @param fit how well it fits the person who looks
 * @param slots left open for what belongs to one person; null where all is filled in
 */
public record GuideModel(
        Guide guide,
        ServiceResult<CareerCard.SimilarOnes> similar,
        ServiceResult<CareerCard.SimilarOnes> full,
        String data,
        PersonalFit fit,
        @Nullable PageSlotPositions slots) {

    /** A version that is not public: nothing is known of others like it yet, nor of anybody's fit. */
    public static GuideModel preview(Guide guide) {
        return new GuideModel(guide, none(), none(), "{}", new PersonalFit.None(), null);
    }

    /** No other career. */
    static ServiceResult<CareerCard.SimilarOnes> none() {
        return new ServiceResult.Ok<>(new CareerCard.SimilarOnes(List.of()));
    }

    /** The same with what is known of the person's fit. */
    GuideModel fitting(PersonalFit fit) {
        return new GuideModel(guide, similar, full, data, fit, null);
    }

    /** The same with slots in place of everything that belongs to one person. */
    GuideModel open(PageSlotPositions slots) {
        return new GuideModel(guide, similar, full, data, new PersonalFit.None(), slots);
    }

    /** Careers like it, closest first; those the data set relates come first. */
    public List<CareerCard.Similar> alike() {
        return similar.found().map(CareerCard.SimilarOnes::items).orElse(List.of());
    }

    /** Careers the data set relates to it that are not among those like it already. */
    public List<Guide.Related> others() {
        Set<String> named = alike().stream().map(CareerCard.Similar::slug).collect(Collectors.toSet());
        return guide.related().stream()
                .filter(related -> !named.contains(related.slug()))
                .toList();
    }

    /** How well a career fits the person who looks. */
    public record PersonalFitModel(String slug, PersonalFit fit) {}

    /** The part about the person who looks. */
    public PersonalFitModel own() {
        return new PersonalFitModel(guide.slug(), fit);
    }
}
