package waymark.gateway.account.career;

import java.util.List;
import waymark.gateway.upstream.profile.SavedCareer;

/**
 * One career to keep, or to say something about.
 *
 * @param kept is it kept already?
 * @param errors why it was not kept
 */
public record SavedCareerModel(SavedCareer career, boolean kept, List<String> errors) {}
