package waymark.gateway.careers;

import io.micronaut.core.annotation.Nullable;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.content.CareerCard;
import waymark.gateway.upstream.quiz.Instrument;

/**
 * The start page.
 *
 * @param careers how many there are
 * @param instrument what the quiz begins with, if it can be told
 */
public record HomeModel(
        ServiceResult<CareerCard.Categories> categories, int careers, @Nullable Instrument instrument) {}
