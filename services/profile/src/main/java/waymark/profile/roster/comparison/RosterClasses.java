package waymark.profile.roster.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import waymark.profile.roster.RosterGroup;
import waymark.profile.roster.RosterPerson;
import waymark.profile.roster.reading.RosterSet;
import waymark.profile.roster.reading.RosterSet.Enrollment;
import waymark.profile.roster.reading.RosterSet.Role;
import waymark.profile.roster.reading.RosterSet.SchoolClass;

/** The classes of a school as a set has them, with the groups they have already. */
final class RosterClasses {
    private final RosterSet set;
    private final RosterState state;
    private final Map<String, RosterGroup> stored = new HashMap<>();

    /** By sourcedId, also those that are no more. */
    final Map<String, RosterGroup> all = new LinkedHashMap<>();

    /** Those that are no more. */
    final Set<String> gone = new HashSet<>();

    RosterClasses(RosterSet set, RosterState state) {
        this.set = set;
        this.state = state;
        state.groups().forEach(group -> stored.put(group.sourcedId(), group));
        all.putAll(stored);
        gather();
    }

    private void gather() {
        if (!set.delta()) {
            gone.addAll(all.keySet());
        }
        for (SchoolClass read : set.classes()) {
            if (read.gone()) {
                gone.add(read.sourcedId());
            } else {
                gone.remove(read.sourcedId());
                all.put(read.sourcedId(), merged(read));
            }
        }
        Map<String, List<RosterGroup.Teacher>> teachers = new HashMap<>();
        all.values().forEach(group -> teachers.put(group.sourcedId(), new ArrayList<>(group.teachers())));
        for (Enrollment enrollment : set.enrollments()) {
            if (set.delta()) {
                teachers.values()
                        .forEach(some -> some.removeIf(t -> t.enrollment().equals(enrollment.sourcedId())));
            }
            if (!enrollment.gone() && enrollment.role() == Role.TEACHER) {
                teachers.getOrDefault(enrollment.schoolClass(), new ArrayList<>())
                        .add(new RosterGroup.Teacher(enrollment.sourcedId(), enrollment.user()));
            }
        }
        teachers.forEach((id, some) -> {
            some.sort(Comparator.comparing(RosterGroup.Teacher::enrollment));
            all.computeIfPresent(id, (same, group) -> group.taughtBy(some));
        });
    }

    private RosterGroup merged(SchoolClass read) {
        String id = read.sourcedId();
        RosterGroup before = stored.get(id);
        return new RosterGroup(
                before == null ? RosterPerson.idOf(state.roster().id(), id) : before.id(),
                state.roster().id(),
                id,
                read.title(),
                read.code(),
                read.homeroom(),
                read.terms(),
                before == null || !set.delta() ? List.of() : before.teachers(),
                before == null ? null : before.cohort(),
                before == null ? null : before.name(),
                before == null ? List.of() : before.leaders(),
                before != null && before.over());
    }
}
