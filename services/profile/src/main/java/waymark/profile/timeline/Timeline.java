package waymark.profile.timeline;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import waymark.profile.assessment.Assessment;
import waymark.profile.career.SavedCareer;
import waymark.profile.cohort.Consent;
import waymark.profile.cohort.ConsentPart;
import waymark.profile.help.HelpRequest;
import waymark.profile.plan.Plan;
import waymark.profile.task.StudentTask;

/** Puts together what happened with a student, the latest first: as far as the student lets it be seen. */
public final class Timeline {
    /** The most entries there are. */
    static final int MOST = 100;

    private final List<TimelineEntry> entries = new ArrayList<>();

    private Timeline() {}

    /** What a counselor may read of it. */
    public static List<TimelineEntry> of(
            Consent consent,
            List<Assessment> assessments,
            List<SavedCareer> careers,
            @Nullable Plan plan,
            List<StudentTask> tasks,
            @Nullable HelpRequest help) {
        Timeline all = new Timeline();
        all.add(consent.givenAt(), "joined", "Joined the group “" + consent.cohortName() + "”");
        assessments.forEach(quiz -> {
            all.add(quiz.startedAt(), "quiz", "Began the " + quiz.title().toLowerCase(Locale.ROOT));
            all.add(quiz.completedAt(), "quiz", "Finished the " + quiz.title().toLowerCase(Locale.ROOT));
        });
        if (consent.shows(ConsentPart.CAREERS)) {
            careers.forEach(career -> all.add(career.savedAt(), "career", "Saved “" + career.title() + "”"));
        }
        if (plan != null && consent.shows(ConsentPart.PLAN)) {
            plan.items()
                    .forEach(step -> all.add(step.doneAt(), "plan", "Did a step of the plan: “" + step.head() + "”"));
        }
        tasks.forEach(task -> {
            all.add(task.givenAt(), "task", "Was given the task “" + task.title() + "”");
            all.add(task.doneAt(), "task", "Did the task “" + task.title() + "”");
        });
        if (help != null) {
            all.add(help.askedAt(), "help", "Asked for help");
            all.add(help.doneAt(), "help", "Was helped");
        }
        return all.latestFirst();
    }

    private void add(@Nullable Instant at, String kind, String words) {
        if (at != null) {
            entries.add(new TimelineEntry(at, kind, words));
        }
    }

    private List<TimelineEntry> latestFirst() {
        return entries.stream()
                .sorted(Comparator.comparing(TimelineEntry::at).reversed())
                .limit(MOST)
                .toList();
    }
}
