package waymark.profile.roster.csv;

import io.micronaut.core.annotation.Nullable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import waymark.edge.Sha256;
import waymark.profile.roster.reading.RosterSet.Enrollment;
import waymark.profile.roster.reading.RosterSet.Role;
import waymark.profile.roster.reading.RosterSet.User;

/**
 * Finds who is one student in several rows: those with the same id, and those with the same address where it belongs to
 * one student alone. What two rows say of one differently is wrong. Sentences name nobody, they point to lines.
 */
final class CsvStudents {
    private static final int LONGEST_ID = 200;

    private final String school;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Known> students = new LinkedHashMap<>();
    private final Map<String, Set<String>> byAddress = new HashMap<>();
    private final Map<String, Enrollment> enrollments = new LinkedHashMap<>();
    private int repeated;

    CsvStudents(String school) {
        this.school = school;
    }

    private record Entry(CsvRow row, String group, String name, @Nullable String id, @Nullable String email) {}

    private record Known(User user, long named, long addressed) {}

    /** Takes the student of a row. */
    void take(CsvRow row, String group) {
        String name = name(row);
        String id = row.shorter(CsvColumn.STUDENT_ID, row.text(CsvColumn.STUDENT_ID), LONGEST_ID);
        String email = row.address(CsvColumn.EMAIL);
        if (!email.isEmpty() && !User.isEmail(email)) {
            row.problem(CsvColumn.EMAIL, "is no e-mail address. Correct it.");
        } else if (email.isEmpty() && id.isEmpty()) {
            row.problem(CsvColumn.EMAIL, "is empty. A student without a student id needs an address.");
        } else {
            entries.add(new Entry(row, group, name, id.isEmpty() ? null : id, email.isEmpty() ? null : email));
        }
    }

    private static String name(CsvRow row) {
        String given = row.text(CsvColumn.GIVEN_NAME);
        String name = row.text(CsvColumn.NAME);
        if (name.isEmpty()) {
            name = (given + " " + row.text(CsvColumn.FAMILY_NAME)).strip();
        }
        CsvColumn column = row.places().containsKey(CsvColumn.NAME) ? CsvColumn.NAME : CsvColumn.GIVEN_NAME;
        if (name.isEmpty()) {
            row.problem(column, "is empty. Every student needs a name.");
        }
        return row.shorter(column, name, User.LONGEST_NAME);
    }

    /** Finds out who is who, once all rows are taken: an id may stand in a later row than its address. */
    void match() {
        for (Entry entry : entries) {
            if (entry.id() != null) {
                enroll(entry, idOfStudent(entry.id()));
                if (entry.email() != null) {
                    byAddress
                            .computeIfAbsent(entry.email(), email -> new LinkedHashSet<>())
                            .add(entry.id());
                }
            }
        }
        for (Entry entry : entries) {
            if (entry.id() == null && entry.email() != null) {
                Set<String> ids = byAddress.getOrDefault(entry.email(), Set.of());
                if (ids.size() > 1) {
                    entry.row()
                            .problem(
                                    CsvColumn.EMAIL,
                                    "is the address of several students of this file. Give the student id here too.");
                } else {
                    enroll(
                            entry,
                            ids.isEmpty()
                                    ? idOf(entry.email())
                                    : idOfStudent(ids.iterator().next()));
                }
            }
        }
    }

    private static String idOfStudent(String given) {
        return "student:" + given;
    }

    /** An id for a student who is known by their address alone: the same each time, and nobody reads it back. */
    private String idOf(String email) {
        return "email:" + Sha256.hex(school + "/" + email).substring(0, 32);
    }

    private void enroll(Entry entry, String id) {
        CsvRow row = entry.row();
        Known known = students.get(id);
        if (known == null) {
            students.put(id, new Known(new User(id, entry.name(), entry.email(), false), row.line(), row.line()));
        } else {
            students.put(id, merged(known, entry));
        }
        String enrollment = entry.group() + CsvRosterReader.BETWEEN + id;
        if (enrollments.putIfAbsent(
                        enrollment, new Enrollment(enrollment, entry.group(), id, Role.STUDENT, false, row.line()))
                != null) {
            repeated++;
        }
    }

    private static Known merged(Known known, Entry entry) {
        User user = known.user();
        String same = entry.id() == null ? "address" : "student id";
        boolean named = !entry.name().isEmpty() && !user.name().isEmpty();
        if (named && !user.name().equalsIgnoreCase(entry.name())) {
            entry.row()
                    .problem(
                            entry.row().places().containsKey(CsvColumn.NAME) ? CsvColumn.NAME : CsvColumn.GIVEN_NAME,
                            "is another name than line %d has for the same %s. Correct one of the two."
                                    .formatted(known.named(), same));
        }
        if (entry.email() == null || entry.email().equals(user.email())) {
            return known;
        }
        if (user.email() != null) {
            entry.row()
                    .problem(
                            CsvColumn.EMAIL,
                            "is another address than line %d has for the same %s. Correct one of the two."
                                    .formatted(known.addressed(), same));
            return known;
        }
        var addressed = new User(user.sourcedId(), user.name(), entry.email(), false);
        return new Known(addressed, known.named(), entry.row().line());
    }

    /** Everybody, once each. */
    List<User> users() {
        return students.values().stream().map(Known::user).toList();
    }

    /** Who is in which group, once each. */
    List<Enrollment> enrollments() {
        return List.copyOf(enrollments.values());
    }

    /** What to say of rows that say the same again. */
    Optional<String> note() {
        return repeated == 0
                ? Optional.empty()
                : Optional.of(
                        repeated == 1
                                ? "1 row names a student again who is in that group already; it was passed over."
                                : repeated + " rows name students again who are in that group already; they were"
                                        + " passed over.");
    }
}
