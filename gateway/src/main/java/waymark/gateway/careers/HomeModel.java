package waymark.gateway.careers;

import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.content.CareerCard;

/**
 * The start page.
 *
 * @param careers how many there are
 */
public record HomeModel(ServiceResult<CareerCard.Categories> categories, int careers) {}
