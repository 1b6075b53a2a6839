package waymark.gateway.admin.operations;

import java.util.List;
import waymark.gateway.api.HealthClient;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.desk.DeadLetter;

/**
 * How Waymark's parts are, and the events nobody could take in.
 *
 * @param did what has just been done, may be empty
 */
public record HealthModel(List<HealthClient.Part> parts, ServiceResult<DeadLetter.All> letters, String did) {}
