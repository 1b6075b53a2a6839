package waymark.profile.task;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Something a counselor asks the students of a cohort to do.
 *
 * @param count how many things it takes; 1 where it takes one
 * @param career id of the career whose guide is to be read
 * @param slug its address, and {@code guide} its title, when the task was given
 * @param head what to do, of a task in the counselor's own words
 * @param text what else the students should know
 * @param fresh does only count what was done after the task was given?
 * @param everyone is it for all who are in the cohort, also those who join later?
 * @param people whom it is for, if not for everyone
 * @param counselor who gave it
 * @param endedAt since when nobody need do it any more
 */
public record Task(
        @BsonId String id,
        long revision,
        String cohort,
        TaskKind kind,
        int count,
        @Nullable String career,
        @Nullable String slug,
        @Nullable String guide,
        @Nullable String head,
        @Nullable String text,
        @Nullable LocalDate due,
        boolean fresh,
        boolean everyone,
        List<String> people,
        String counselor,
        String counselorName,
        Instant givenAt,
        @Nullable Instant endedAt) {
    /** The most tasks a cohort has, ended ones too. */
    public static final int MOST = 100;

    /** One for everyone names nobody. */
    public Task {
        people = people == null ? List.of() : people;
    }

    /** Is it to be done still? */
    public boolean live() {
        return endedAt == null;
    }

    /** Is it for that person? */
    public boolean isFor(String person) {
        return everyone || people.contains(person);
    }

    /** What to do, in a few words. */
    public String title() {
        return switch (kind) {
            case TAKE_QUIZ -> fresh ? "Take the quiz once more" : "Take the quiz";
            case EXPLORE_CAREERS -> "Explore " + careers();
            case SAVE_CAREERS -> "Save " + careers();
            case MAKE_PLAN -> count == 1 ? "Make a plan" : "Make a plan of at least " + count + " steps";
            case READ_GUIDE -> "Read the guide “" + guide + "”";
            case OWN -> head == null ? "" : head;
        };
    }

    private String careers() {
        return count == 1 ? "a career" : count + " careers";
    }

    /** Has its day passed? The day itself is in time. */
    public boolean isPast(LocalDate today) {
        return due != null && due.isBefore(today);
    }

    /** The same for all who are in its cohort. */
    public Task forEveryone() {
        return new Task(
                id,
                revision,
                cohort,
                kind,
                count,
                career,
                slug,
                guide,
                head,
                text,
                due,
                fresh,
                true,
                List.of(),
                counselor,
                counselorName,
                givenAt,
                endedAt);
    }
}
