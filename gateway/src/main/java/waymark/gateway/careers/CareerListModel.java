package waymark.gateway.careers;

import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.content.CareerCard;

/** Careers found, and what they were narrowed by. */
public record CareerListModel(
        CareerQuery query, ServiceResult<CareerCard.Found> found, ServiceResult<CareerCard.Categories> categories) {}
