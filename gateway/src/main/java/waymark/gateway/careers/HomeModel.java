package waymark.gateway.careers;

import waymark.gateway.Answer;

/**
 * The start page.
 *
 * @param careers how many there are
 */
public record HomeModel(Answer<CareerCard.Categories> categories, int careers) {}
