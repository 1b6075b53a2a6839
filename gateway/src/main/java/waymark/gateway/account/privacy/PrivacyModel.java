package waymark.gateway.account.privacy;

import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.profile.AccessLogEntry;
import waymark.gateway.upstream.profile.Consent;

/**
 * Who may see what of a person, and who looked.
 *
 * @param did what has just been done, may be empty
 * @param number page of the log, from 0
 */
public record PrivacyModel(
        ServiceResult<Consent.All> consents, ServiceResult<AccessLogEntry.All> looks, String did, int number) {}
