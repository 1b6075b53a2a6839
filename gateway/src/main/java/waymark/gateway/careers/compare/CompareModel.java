package waymark.gateway.careers.compare;

import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.content.CareerCard;

/**
 * Careers side by side.
 *
 * @param resting is one of them missing because its service is?
 * @param q words searched for to add another, may be empty
 * @param found careers found for them
 */
public record CompareModel(Comparison comparison, boolean resting, String q, ServiceResult<CareerCard.Found> found) {}
