package waymark.gateway.careers;

import waymark.gateway.ServiceResult;

/**
 * The start page.
 *
 * @param careers how many there are
 */
public record HomeModel(ServiceResult<CareerCard.Categories> categories, int careers) {}
