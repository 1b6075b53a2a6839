package waymark.profile.roster.oneroster;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import waymark.edge.RefusedException;
import waymark.profile.roster.reading.RosterSet.Enrollment;
import waymark.profile.roster.reading.RosterSet.Role;
import waymark.profile.roster.reading.RowProblems;

/** Keeps who is in which class of one school. */
final class OneRosterEnrollments {
    /** The most of one school: seven a student, of more than ten thousand. */
    static final int MOST = 100_000;

    private static final String FILE = OneRosterFile.ENROLLMENTS.fileName();

    private final boolean delta;
    private final LocalDate today;
    private final String school;
    private final Set<String> orgs;
    private final Set<String> classes;
    private final KnownIds known;
    private final Map<String, Enrollment> enrollments = new LinkedHashMap<>();

    /** Each id once, however many rows name it. */
    private final Map<String, String> ids = new HashMap<>();

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
        if (enrollments.put(id, new Enrollment(id, once(in), once(user), role, gone || over, row.line())) != null) {
            row.twice("sourcedId");
        }
        if (enrollments.size() > MOST) {
            throw RefusedException.invalid(
                    "roster-too-large",
                    "The set has more than %,d enrollments in this school. Export fewer classes, homerooms alone say."
                            .formatted(MOST));
        }
        if (!gone && !user.isEmpty() && role != Role.OTHER) {
            firstLines.putIfAbsent(user, row.line());
        }
    }

    private String once(String id) {
        String same = ids.putIfAbsent(id, id);
        return same == null ? id : same;
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

    /** Says who is enrolled and in no table of users; in a delta set they need not be. */
    void checkUsers(Set<String> listed, RowProblems problems) {
        firstLines.forEach((user, line) -> {
            if (!delta && !listed.contains(user)) {
                problems.add(FILE, line, "userSourcedId", OneRosterRow.nowhere(user, OneRosterFile.USERS));
            }
        });
    }

    List<Enrollment> all() {
        return List.copyOf(enrollments.values());
    }
}
