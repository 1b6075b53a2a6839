package waymark.profile.roster.oneroster;

import io.micronaut.core.annotation.Nullable;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.profile.roster.reading.RosterSet.User;

/** Keeps of users no more than who is enrolled: an id, what they are called, and an address. */
final class OneRosterUsers {
    private final boolean delta;
    private final Set<String> orgs;
    private final Set<String> wanted;
    private final Set<String> left;
    private final Map<String, User> users = new LinkedHashMap<>();
    private final Set<String> read = new HashSet<>();

    /**
     * None yet.
     *
     * @param orgs ids of all organizations
     * @param wanted ids of those to keep
     * @param left ids of those who are at the school no more
     */
    OneRosterUsers(boolean delta, Set<String> orgs, Set<String> wanted, Set<String> left) {
        this.delta = delta;
        this.orgs = orgs;
        this.wanted = wanted;
        this.left = left;
        left.forEach(id -> users.put(id, gone(id)));
    }

    void take(OneRosterRow row) {
        String id = row.id("sourcedId");
        if (!wanted.contains(id)) {
            return;
        }
        if (!read.add(id)) {
            row.twice("sourcedId");
            return;
        }
        if (row.gone(delta) || left.contains(id) || !enabled(row)) {
            users.put(id, gone(id));
            return;
        }
        if (!delta) {
            row.ids("orgSourcedIds").stream()
                    .filter(org -> !orgs.contains(org))
                    .forEach(org -> row.unknown("orgSourcedIds", org, OneRosterFile.ORGS));
        }
        users.put(id, new User(id, name(row), email(row), false));
    }

    private static User gone(String id) {
        return new User(id, "", null, true);
    }

    private static boolean enabled(OneRosterRow row) {
        String enabled = row.text("enabledUser").toLowerCase(Locale.ROOT);
        if (!enabled.equals("true") && !enabled.equals("false")) {
            row.problem("enabledUser", "should be true or false.");
        }
        return !enabled.equals("false");
    }

    /** The name somebody prefers, where the school knows one. */
    private static String name(OneRosterRow row) {
        String given = row.text("preferredGivenName");
        String family = row.text("preferredFamilyName");
        String name = Stream.of(
                        given.isEmpty() ? row.required("givenName") : given,
                        family.isEmpty() ? row.required("familyName") : family)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        if (name.length() > User.LONGEST_NAME) {
            row.problem("familyName", "makes a name of more than " + User.LONGEST_NAME + " characters. Shorten it.");
        }
        return name;
    }

    private static @Nullable String email(OneRosterRow row) {
        String email = row.text("email").toLowerCase(Locale.ROOT);
        if (email.isEmpty()) {
            return null;
        }
        if (!User.isEmail(email)) {
            row.problem("email", "is no e-mail address. Correct it, or leave it empty.");
        }
        return email;
    }

    /** Ids of those whose row was read. */
    Set<String> ids() {
        return read;
    }

    List<User> all() {
        return List.copyOf(users.values());
    }
}
