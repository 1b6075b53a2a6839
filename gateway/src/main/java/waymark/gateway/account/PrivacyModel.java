package waymark.gateway.account;

import waymark.gateway.ServiceResult;

/**
 * Who may see what of a person, and who looked.
 *
 * @param did what has just been done, may be empty
 * @param number page of the log, from 0
 */
public record PrivacyModel(
        ServiceResult<Consent.All> consents, ServiceResult<AccessLogEntry.All> looks, String did, int number) {}
