package waymark.content.career;

import java.util.Set;

/**
 * What a draft must fulfil before it goes out.
 *
 * @param categories slugs of the categories there are
 * @param reviewRequired must another editor have approved it?
 */
public record PublicationPolicy(Set<String> categories, boolean reviewRequired) {}
