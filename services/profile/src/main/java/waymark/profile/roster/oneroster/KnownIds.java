package waymark.profile.roster.oneroster;

import java.util.Set;

/** What was imported for a school before; a delta set speaks of it without repeating it. */
public record KnownIds(Set<String> classes, Set<String> users) {}
