package waymark.profile.roster.comparison;

import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.profile.cohort.Cohort;
import waymark.profile.roster.RosterGroup;
import waymark.profile.roster.SchoolRoster.Choice;
import waymark.profile.roster.comparison.GroupChange.What;
import waymark.profile.roster.reading.RosterSet;
import waymark.profile.school.SchoolCounselor;

/** What becomes of a school's groups: each class that a counselor of the school teaches has one. */
public final class GroupComparison {
    private final RosterSet set;
    private final RosterState state;
    private final Choice choice;
    private final Map<String, LocalDate> terms;
    private final LocalDate today;
    private final Map<String, String> emails = new HashMap<>();
    private final Map<String, RosterGroup> stored = new HashMap<>();
    private final Map<String, RosterGroup> classes = new LinkedHashMap<>();
    private final Set<String> gone = new HashSet<>();

    public final List<GroupChange> changes = new ArrayList<>();
    public final List<String> leftOut = new ArrayList<>();
    public final Set<String> notes = new LinkedHashSet<>();

    /** Counselors who were found by their address: what the roster calls them, by the id of their place. */
    public final Map<String, String> found = new LinkedHashMap<>();

    /** Classes as they will be known, by sourcedId. */
    public final Map<String, RosterGroup> after = new HashMap<>();

    /**
     * Compares.
     *
     * @param terms last days of all academic sessions that are known
     * @param ids makes ids for new groups
     */
    public GroupComparison(
            RosterSet set,
            RosterState state,
            Choice choice,
            Map<String, LocalDate> terms,
            LocalDate today,
            Supplier<String> ids) {
        this.set = set;
        this.state = state;
        this.choice = choice;
        this.terms = terms;
        this.today = today;
        set.users().stream()
                .filter(user -> user.email() != null)
                .forEach(user -> emails.put(user.sourcedId(), Objects.requireNonNull(user.email())));
        state.groups().forEach(group -> stored.put(group.sourcedId(), group));
        var read = new RosterClasses(set, state);
        classes.putAll(read.all);
        gone.addAll(read.gone);
        Map<String, Long> titles = classes.values().stream()
                .filter(group -> active(group)
                        && (existing(group) != null || !usable(group).isEmpty()))
                .collect(Collectors.groupingBy(GroupComparison::title, Collectors.counting()));
        classes.values().forEach(group -> compare(group, titles.getOrDefault(title(group), 0L) > 1, ids));
        changes.sort(Comparator.comparing(GroupChange::what)
                .thenComparing(change -> change.next().title())
                .thenComparing(change -> change.next().sourcedId()));
        leftOut.sort(null);
    }

    private static String title(RosterGroup group) {
        return group.title().toLowerCase(Locale.ROOT);
    }

    private boolean active(RosterGroup group) {
        boolean over = !group.terms().isEmpty()
                && group.terms().stream()
                        .allMatch(term ->
                                terms.containsKey(term) && terms.get(term).isBefore(today));
        return !gone.contains(group.sourcedId()) && !over && (group.homeroom() || !choice.homeroomsOnly());
    }

    private @Nullable Cohort existing(RosterGroup group) {
        return group.cohort() == null ? null : state.cohorts().get(group.cohort());
    }

    private List<SchoolCounselor> places(RosterGroup group) {
        List<SchoolCounselor> teaching = group.teachers().stream()
                .map(this::place)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return teaching.isEmpty()
                ? Stream.ofNullable(state.place(choice.counselor())).toList()
                : teaching;
    }

    private @Nullable SchoolCounselor place(RosterGroup.Teacher teacher) {
        SchoolCounselor place = state.place(teacher.user(), emails.get(teacher.user()));
        if (place != null && !teacher.user().equals(place.sourcedId())) {
            found.put(place.id(), teacher.user());
        }
        return place;
    }

    private List<SchoolCounselor> usable(RosterGroup group) {
        return places(group).stream()
                .filter(place -> place.person() != null && place.name() != null)
                .toList();
    }

    private void compare(RosterGroup group, boolean ambiguous, Supplier<String> ids) {
        Cohort cohort = existing(group);
        if (!active(group)) {
            if (cohort == null) {
                // One that has no group for another reason is still known: a delta set may speak of it.
                boolean forgotten = gone.contains(group.sourcedId());
                add(What.NOTED, group.shownAs(null, null, List.of(), forgotten), null, null, List.of(), List.of());
            } else {
                RosterGroup over = group.shownAs(group.cohort(), group.name(), group.leaders(), true);
                add(cohort.closed() ? What.NOTED : What.CLOSED, over, cohort, null, List.of(), List.of());
            }
            return;
        }
        List<SchoolCounselor> usable = usable(group);
        List<String> leaders = usable.stream().map(SchoolCounselor::id).toList();
        String name = name(group, ambiguous);
        if (cohort != null) {
            keep(group, cohort, name, usable);
        } else if (usable.isEmpty()) {
            leftOut.add(group.title() + why(group));
            add(What.NOTED, group.shownAs(null, null, List.of(), false), null, null, List.of(), List.of());
        } else {
            if (set.delta() && stored.containsKey(group.sourcedId())) {
                notes.add("“" + group.title() + "” has a counselor now. Send the whole set once (bulk), so that the"
                        + " students who were in it before are invited.");
            }
            add(What.MADE, group.shownAs(ids.get(), name, leaders, false), null, null, leaders, List.of());
        }
    }

    private String why(RosterGroup group) {
        if (!places(group).isEmpty()) {
            return ": its counselor has not been here yet";
        }
        return group.teachers().isEmpty()
                ? ": no counselor is named for it"
                : ": nobody who teaches it counsels at this school";
    }

    private void keep(RosterGroup group, Cohort cohort, String name, List<SchoolCounselor> usable) {
        List<String> joining = usable.stream()
                .filter(place -> !group.leaders().contains(place.id())
                        && !cohort.isLedBy(Objects.requireNonNull(place.person())))
                .map(SchoolCounselor::id)
                .toList();
        Set<String> leaders =
                usable.stream().map(SchoolCounselor::id).collect(Collectors.toCollection(LinkedHashSet::new));
        if (!joining.isEmpty() && state.forOne().contains(cohort.id())) {
            notes.add("“" + cohort.name() + "” goes on being led by " + cohort.counselorNames()
                    + " alone: some of its students agreed to that, and have to agree anew before others lead it.");
            joining.forEach(leaders::remove);
            joining = List.of();
        }
        List<String> leaving = group.leaders().stream()
                .filter(place -> !leaders.contains(place))
                .filter(place -> leads(place, cohort))
                .toList();
        if (cohort.led().now().size() + joining.size() <= leaving.size()) {
            leaders.addAll(leaving);
            leaving = List.of();
        }
        boolean renamed = !name.equals(group.name()) && cohort.name().equals(group.name());
        What what = group.over() && cohort.closed()
                ? What.REOPENED
                : renamed ? What.RENAMED : joining.isEmpty() && leaving.isEmpty() ? What.NOTED : What.LED;
        RosterGroup next = group.shownAs(cohort.id(), name, List.copyOf(leaders), false);
        add(what, next, cohort, renamed ? name : null, joining, leaving);
    }

    private boolean leads(String place, Cohort cohort) {
        SchoolCounselor counselor = state.place(place);
        return counselor != null && counselor.person() != null && cohort.isLedBy(counselor.person());
    }

    private static String name(RosterGroup group, boolean ambiguous) {
        String name = ambiguous && group.code() != null ? group.title() + " (" + group.code() + ")" : group.title();
        return name.length() <= Cohort.LONGEST_NAME ? name : name.substring(0, Cohort.LONGEST_NAME - 1) + "…";
    }

    private void add(
            What what,
            RosterGroup next,
            @Nullable Cohort cohort,
            @Nullable String rename,
            List<String> joining,
            List<String> leaving) {
        after.put(next.sourcedId(), next);
        RosterGroup before = stored.get(next.sourcedId());
        var change = new GroupChange(
                what,
                next,
                cohort == null ? null : cohort.name(),
                rename,
                cohort == null ? 0 : cohort.revision(),
                joining,
                leaving);
        if (change.writesGroup() || (change.forgets() ? before != null : !next.equals(before))) {
            changes.add(change);
        }
    }
}
