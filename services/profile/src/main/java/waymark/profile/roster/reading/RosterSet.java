package waymark.profile.roster.reading;

import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a school's file says of it, whatever the file's kind. In a bulk set that is all there is; in a delta set what
 * changed, and {@code gone} says what is no more. Ids are the school's own, or stand for what it named instead of them.
 *
 * @param version {@code 1.1} or {@code 1.2} of OneRoster, or {@link #CSV}
 * @param terms the last day of each academic session, of all schools
 * @param classes of the school
 * @param users who are enrolled there, or are known to be
 * @param enrollments in the school's classes
 * @param notes what was passed over, a sentence each
 */
public record RosterSet(
        String version,
        boolean delta,
        Map<String, LocalDate> terms,
        List<SchoolClass> classes,
        List<User> users,
        List<Enrollment> enrollments,
        List<String> notes) {

    /** The version of a plain CSV file: one table, without ids of classes and counselors. */
    public static final String CSV = "csv";

    /** Is it a plain CSV file? */
    public boolean csv() {
        return version.equals(CSV);
    }

    /** An organization; {@code school} if it is one of that type. */
    public record Org(String sourcedId, String name, boolean school, boolean gone) {}

    /** A class; {@code code} tells it from others of the same title. */
    public record SchoolClass(
            String sourcedId,
            String title,
            @Nullable String code,
            boolean homeroom,
            List<String> terms,
            boolean gone) {}

    /**
     * A person.
     *
     * @param name as they are called
     * @param email in lower case; absent where the school gave none
     */
    public record User(String sourcedId, String name, @Nullable String email, boolean gone) {
        /** The most characters of a name. */
        public static final int LONGEST_NAME = 120;

        private static final int LONGEST_EMAIL = 254;
        private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

        /** Can that be an e-mail address? */
        public static boolean isEmail(String email) {
            return email.length() <= LONGEST_EMAIL && EMAIL.matcher(email).matches();
        }
    }

    /** What somebody is in a class. */
    public enum Role {
        STUDENT,
        TEACHER,
        /** Neither: nothing follows from it. */
        OTHER
    }

    /** Somebody in a class; {@code line} is where that stands. */
    public record Enrollment(String sourcedId, String schoolClass, String user, Role role, boolean gone, long line) {}
}
