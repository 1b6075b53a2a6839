package waymark.profile.roster.oneroster;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import waymark.profile.roster.oneroster.OneRosterSet.Enrollment;
import waymark.profile.roster.oneroster.OneRosterSet.Role;

/** Keeps who is in which class of one school. */
final class OneRosterEnrollments {
    private static final String FILE = OneRosterFile.ENROLLMENTS.fileName();

    private final boolean delta;
    private final LocalDate today;
    private final String school;
    private final Set<String> orgs;
    private final Set<String> classes;
    private final KnownIds known;
    private final Map<String, Enrollment> enrollments = new LinkedHashMap<>();

    /** Where each user is enrolled first. */
    private final Map<String, Long> firstLines = new LinkedHashMap<>();

    /**
     * None yet.
     *
     * @param today who is enrolled until an earlier day is not enrolled any more
     * @param orgs ids of all organizations
     * @param classes ids of the school's classes in the set
     */
    OneRosterEnrollments(
            boolean delta, LocalDate today, String school, Set<String> orgs, Set<String> classes, KnownIds known) {
        this.delta = delta;
        this.today = today;
        this.school = school;
        this.orgs = orgs;
        this.classes = classes;
        this.known = known;
    }

    void take(OneRosterRow row) {
        String of = row.text("schoolSourcedId");
        boolean gone = row.gone(delta);
        if (!of.equals(school) && !(gone && of.isEmpty())) {
            if (!delta && !orgs.contains(of)) {
                row.unknown("schoolSourcedId", of, OneRosterFile.ORGS);
            }
            return;
        }
        String id = row.id("sourcedId");
        String in = gone ? row.text("classSourcedId") : row.id("classSourcedId");
        if (!gone
                && !in.isEmpty()
                && !classes.contains(in)
                && !(delta && known.classes().contains(in))) {
            row.unknown("classSourcedId", in, OneRosterFile.CLASSES);
        }
        String user = gone ? row.text("userSourcedId") : row.id("userSourcedId");
        LocalDate end = row.day("endDate");
        boolean over = end != null && end.isBefore(today);
        Role role = role(row, gone);
        if (enrollments.put(id, new Enrollment(id, in, user, role, gone || over)) != null) {
            row.twice("sourcedId");
        }
        // Of a teacher a delta set may know no more than the id: that is enough to find who counsels here.
        if (!gone && !user.isEmpty() && (role == Role.STUDENT || role == Role.TEACHER && !delta)) {
            firstLines.putIfAbsent(user, row.line());
        }
    }

    private static Role role(OneRosterRow row, boolean gone) {
        String role = row.text("role");
        return switch (role) {
            case "student" -> Role.STUDENT;
            case "teacher" -> Role.TEACHER;
            case "administrator", "proctor", "aide" -> Role.OTHER;
            default -> {
                if (!gone && !role.startsWith("ext:")) {
                    row.problem("role", "should be student, teacher, administrator or proctor.");
                }
                yield Role.OTHER;
            }
        };
    }

    /** Says who is enrolled and in no table of users. */
    void checkUsers(Set<String> listed, RowProblems problems) {
        firstLines.forEach((user, line) -> {
            if (!listed.contains(user) && !(delta && known.users().contains(user))) {
                String what = delta
                        ? "“%s” is neither in users.csv nor known here. Send the whole set once (bulk)."
                                .formatted(OneRosterRow.quoted(user))
                        : OneRosterRow.nowhere(user, OneRosterFile.USERS);
                problems.add(FILE, line, "userSourcedId", what);
            }
        });
    }

    List<Enrollment> all() {
        return List.copyOf(enrollments.values());
    }
}
