package waymark.gateway.admin;

import java.util.List;
import waymark.gateway.ServiceResult;
import waymark.gateway.api.HealthClient;

/**
 * How Waymark's parts are, and the events nobody could take in.
 *
 * @param did what has just been done, may be empty
 */
public record HealthModel(List<HealthClient.Part> parts, ServiceResult<DeadLetter.All> letters, String did) {}
