package waymark.profile.roster.oneroster;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The tables that are read, with the columns both versions of the specification give them. */
enum OneRosterFile {
    ORGS("orgs", 20_000, "sourcedId name type", "status dateLastModified identifier parentSourcedId"),
    ACADEMIC_SESSIONS(
            "academicSessions",
            20_000,
            "sourcedId endDate",
            "status dateLastModified title type startDate parentSourcedId schoolYear"),
    COURSES(
            "courses",
            200_000,
            "sourcedId",
            "status dateLastModified schoolYearSourcedId title courseCode grades orgSourcedId subjects subjectCodes"),
    CLASSES(
            "classes",
            500_000,
            "sourcedId title courseSourcedId classType schoolSourcedId termSourcedIds",
            "status dateLastModified grades classCode location subjects subjectCodes periods"),
    USERS(
            "users",
            2_000_000,
            "sourcedId enabledUser givenName familyName email",
            "status dateLastModified orgSourcedIds role username userIds middleName identifier sms phone"
                    + " agentSourcedIds grades password userMasterIdentifier resourceSourcedIds preferredGivenName"
                    + " preferredMiddleName preferredFamilyName primaryOrgSourcedId pronouns"),
    /** In version 1.2 only. */
    ROLES(
            "roles",
            2_000_000,
            "sourcedId userSourcedId role orgSourcedId",
            "status dateLastModified roleType beginDate endDate userProfileSourcedId"),
    ENROLLMENTS(
            "enrollments",
            5_000_000,
            "sourcedId classSourcedId schoolSourcedId userSourcedId role",
            "status dateLastModified primary beginDate endDate");

    private final String key;
    private final int most;
    private final List<String> required;
    private final Set<String> known = new HashSet<>();

    OneRosterFile(String key, int most, String required, String optional) {
        this.key = key;
        this.most = most;
        this.required = List.of(required.split(" "));
        for (String column : (required + " " + optional).split(" ")) {
            known.add(column.toLowerCase(Locale.ROOT));
        }
    }

    /** Its name in the manifest, after {@code file.}. */
    String key() {
        return key;
    }

    /** How many rows are read of it at most: more than a large district has, and no more than fits the memory. */
    int most() {
        return most;
    }

    /** Its name in the ZIP. */
    String fileName() {
        return key + ".csv";
    }

    /** Columns without which it cannot be read. */
    List<String> required() {
        return required;
    }

    /** Does the specification name that column, or let everybody add it? */
    boolean knows(String column) {
        String lower = column.toLowerCase(Locale.ROOT);
        return known.contains(lower) || lower.startsWith("metadata.");
    }
}
