package waymark.gateway.careers;

import waymark.gateway.ServiceResult;

/**
 * Careers side by side.
 *
 * @param resting is one of them missing because its service is?
 * @param q words searched for to add another, may be empty
 * @param found careers found for them
 */
public record CompareModel(Comparison comparison, boolean resting, String q, ServiceResult<CareerCard.Found> found) {}
