package waymark.gateway.account;

import java.util.List;

/**
 * One career to keep, or to say something about.
 *
 * @param kept is it kept already?
 * @param errors why it was not kept
 */
public record SavedCareerModel(SavedCareer career, boolean kept, List<String> errors) {}
