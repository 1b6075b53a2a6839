package waymark.gateway.account.career;

import waymark.gateway.upstream.profile.SavedCareer;

/**
 * All careers a person kept.
 *
 * @param did what has just been done, may be empty
 */
public record SavedCareersModel(SavedCareer.All all, String did) {}
