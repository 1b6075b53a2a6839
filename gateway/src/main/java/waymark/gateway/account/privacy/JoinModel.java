package waymark.gateway.account.privacy;

import java.util.List;
import java.util.Optional;
import waymark.gateway.upstream.profile.Consent;

/**
 * What joining a counselor's group means, before somebody joins.
 *
 * @param code as typed, may be empty
 * @param invitation the group that code belongs to
 * @param errors why nobody joined
 */
public record JoinModel(String code, Optional<Consent.Invitation> invitation, List<String> errors) {}
