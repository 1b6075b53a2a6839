package waymark.profile.overview;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.codecs.pojo.annotations.BsonId;
import waymark.profile.assessment.Assessment;
import waymark.profile.assessment.SavedAssessment;
import waymark.profile.assessment.TopMatches;
import waymark.profile.career.Career;
import waymark.profile.career.SavedCareer;
import waymark.profile.cohort.Cohort;
import waymark.profile.cohort.Consent;
import waymark.profile.help.HelpRequest;
import waymark.profile.note.Note;
import waymark.profile.plan.Plan;
import waymark.profile.roster.RosterPerson;
import waymark.profile.task.StudentTask;
import waymark.profile.task.TaskKind;
import waymark.profile.timeline.TimelineEntry;

/**
 * What a person's first page shows.
 *
 * @param assessments how many there are
 * @param latest the latest begun, with its three best careers
 * @param completed id of the latest completed one
 * @param open is the latest one begun and not completed?
 * @param careers how many are kept
 * @param newest the careers kept last, latest first, at most five
 * @param plan all its steps, in order
 * @param planShare how much of the plan is done, 0–100
 * @param nextSteps the steps of it to do next, at most three: those with a date first, earliest first
 * @param cohorts those whose counselor may see all this, joined last first
 * @param invitations groups that a school's roster invites to and that were not joined, by name
 * @param agreements what they agreed to before and are asked to agree to again, joined last first
 * @param next what is worth doing next, most useful first: {@code agree} (to these), {@code task} (the first that is to
 *     be done), {@code take-quiz} or {@code finish-quiz}, {@code keep-career}, {@code make-plan} or {@code plan-step};
 *     what the task asks for is not named twice
 * @param tasks what counselors ask for, those to be done first
 * @param since when the person was here before this visit; absent on their first
 * @param news what others did for them since then, the latest first
 */
@Serdeable
record AccountOverview(
        int assessments,
        @Nullable Assessment latest,
        @Nullable String completed,
        boolean open,
        int careers,
        List<Kept> newest,
        List<Plan.Item> plan,
        double planShare,
        List<Plan.Item> nextSteps,
        List<Joined> cohorts,
        List<InvitedTo> invitations,
        List<Agreement> agreements,
        List<String> next,
        List<StudentTask> tasks,
        @Nullable Instant since,
        List<TimelineEntry> news) {
    private static final int NEWEST = 5;
    private static final int STEPS = 3;

    /** What a task of a kind asks for already. */
    private static final Map<String, List<String>> SAME = Map.of(
            TaskKind.TAKE_QUIZ.label(), List.of("take-quiz", "finish-quiz"),
            TaskKind.SAVE_CAREERS.label(), List.of("keep-career"),
            TaskKind.MAKE_PLAN.label(), List.of("make-plan"));

    private static final Comparator<SavedCareer> LATEST_KEPT_FIRST =
            Comparator.comparing(SavedCareer::savedAt).reversed().thenComparing(SavedCareer::id);

    private static final Comparator<Consent> LATEST_JOINED_FIRST =
            Comparator.comparing(Consent::givenAt).reversed().thenComparing(Consent::id);

    /** A kept career under its present address and title. */
    @Serdeable
    record Kept(String slug, String title, @Nullable String rating) {}

    /** A cohort the person is in; {@code asked} while they wait for help from its counselor. */
    @Serdeable
    record Joined(String cohort, String name, String counselor, boolean asked) {}

    /** A group somebody is invited to: {@code counselor} names all who lead it. */
    @Serdeable
    record InvitedTo(String name, String counselor, String code) {}

    /**
     * Something to be agreed to anew.
     *
     * @param code of the group, where what was agreed to has ended, because it named one counselor and another leads it
     *     now; absent where it still holds, in older words
     */
    @Serdeable
    record Agreement(String name, String counselor, @Nullable String code) {}

    /**
     * A school's roster in which they are.
     *
     * @param groups those they are invited to, as they are now
     */
    public record Rostered(@BsonId String id, List<RosterPerson.Enrollment> enrollments, List<Cohort> groups) {}

    /**
     * What is stored of one person; each list in any order, groups they are in and were in; since {@code textSince} the
     * words of today are asked for.
     */
    record Parts(
            List<SavedAssessment> assessments,
            List<TopMatches> matches,
            List<SavedCareer> careers,
            Optional<Plan> plan,
            List<JoinedGroup> groups,
            List<Note> notes,
            List<HelpRequest> help,
            List<Rostered> rosters,
            List<Looks> looks,
            @Nullable Instant lastVisit,
            Instant textSince) {}

    /**
     * What a person's parts amount to.
     *
     * @param tasks live ones, those to be done first
     * @param careers the public career of an id
     */
    static AccountOverview of(Parts parts, List<StudentTask> tasks, Function<String, Optional<Career>> careers) {
        List<Assessment> taken = Assessment.newestFirst(parts.assessments(), parts.matches());
        List<Plan.Item> plan = parts.plan().map(Plan::items).orElse(List.of());
        List<Plan.Item> nextSteps = plan.stream()
                .filter(step -> !step.done())
                .sorted(Comparator.comparing(step -> step.due() == null ? LocalDate.MAX : step.due()))
                .limit(STEPS)
                .toList();
        List<InvitedTo> invitations = invitations(parts);
        List<Agreement> agreements = agreements(parts, invitations);
        return new AccountOverview(
                taken.size(),
                taken.isEmpty() ? null : taken.getFirst(),
                taken.stream()
                        .filter(a -> a.completedAt() != null)
                        .findFirst()
                        .map(Assessment::id)
                        .orElse(null),
                open(taken),
                parts.careers().size(),
                parts.careers().stream()
                        .sorted(LATEST_KEPT_FIRST)
                        .limit(NEWEST)
                        .map(kept -> shown(kept, careers.apply(kept.career())))
                        .toList(),
                plan,
                parts.plan().map(Plan::share).orElse(0.0),
                nextSteps,
                parts.groups().stream()
                        .map(JoinedGroup::consent)
                        .filter(c -> c.endedAt() == null)
                        .sorted(LATEST_JOINED_FIRST)
                        .map(c -> new Joined(
                                c.cohort(),
                                c.cohortName(),
                                c.counselorName(),
                                parts.help().stream()
                                        .anyMatch(h -> h.open() && h.cohort().equals(c.cohort()))))
                        .toList(),
                invitations,
                agreements,
                next(!agreements.isEmpty(), taken, parts.careers().isEmpty(), plan, nextSteps, tasks),
                tasks,
                parts.lastVisit(),
                VisitNews.of(parts, tasks, careers));
    }

    private static List<InvitedTo> invitations(Parts parts) {
        Map<String, Consent> given =
                parts.groups().stream().map(JoinedGroup::consent).collect(Collectors.toMap(Consent::cohort, c -> c));
        return parts.rosters().stream()
                .flatMap(entry -> entry.groups().stream()
                        .filter(group -> !group.closed())
                        .filter(group -> entry.enrollments().stream()
                                .anyMatch(e -> e.cohort().equals(group.id()) && e.invites(given.get(group.id())))))
                .sorted(Comparator.comparing(Cohort::name).thenComparing(Cohort::id))
                .map(group -> new InvitedTo(group.name(), group.counselorNames(), group.code()))
                .toList();
    }

    private static List<Agreement> agreements(Parts parts, List<InvitedTo> invitations) {
        return parts.groups().stream()
                .sorted(Comparator.comparing(JoinedGroup::consent, LATEST_JOINED_FIRST))
                .flatMap(group -> group.agreement().stream())
                .filter(asked -> invitations.stream().noneMatch(i -> i.code().equals(asked.code())))
                .toList();
    }

    private static boolean open(List<Assessment> newestFirst) {
        return !newestFirst.isEmpty() && newestFirst.getFirst().completedAt() == null;
    }

    private static List<String> next(
            boolean asked,
            List<Assessment> newestFirst,
            boolean keepsNone,
            List<Plan.Item> plan,
            List<Plan.Item> nextSteps,
            List<StudentTask> tasks) {
        List<String> next = new ArrayList<>();
        if (asked) {
            next.add("agree");
        }
        Optional<StudentTask> first =
                tasks.stream().filter(task -> !task.done()).findFirst();
        first.ifPresent(task -> next.add("task"));
        if (newestFirst.isEmpty()) {
            next.add("take-quiz");
        } else if (open(newestFirst)) {
            next.add("finish-quiz");
        }
        if (keepsNone) {
            next.add("keep-career");
        }
        if (plan.isEmpty()) {
            next.add("make-plan");
        } else if (!nextSteps.isEmpty()) {
            next.add("plan-step");
        }
        first.ifPresent(task -> next.removeAll(SAME.getOrDefault(task.kind(), List.of())));
        return next;
    }

    private static Kept shown(SavedCareer kept, Optional<Career> now) {
        return new Kept(
                now.map(Career::slug).orElse(kept.slug()),
                now.map(Career::title).orElse(kept.title()),
                kept.rating());
    }
}
