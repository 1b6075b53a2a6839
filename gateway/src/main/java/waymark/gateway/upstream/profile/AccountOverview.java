package waymark.gateway.upstream.profile;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import waymark.gateway.upstream.profile.task.Happened;
import waymark.gateway.upstream.profile.task.StudentTask;

/**
 * What a person has here, at a glance.
 *
 * @param assessments how many there are
 * @param latest the latest begun, with its best careers
 * @param completed id of the latest completed one
 * @param careers how many are kept
 * @param newest some of those, latest first
 * @param plan its steps, in order
 * @param planShare how much of the plan is done, 0–100
 * @param nextSteps those to do next
 * @param cohorts those whose counselor may see all this
 * @param invitations groups that a school's roster invites to and that were not joined
 * @param agreements what they agreed to before and are asked to agree to again
 * @param next what is worth doing next, as profile calls it, most useful first
 * @param tasks what counselors ask for, those to be done first
 * @param since when the person was here before this visit
 * @param news what others did for them since then
 */
@Serdeable
public record AccountOverview(
        int assessments,
        @Nullable SavedAssessment latest,
        @Nullable String completed,
        int careers,
        @Nullable List<Kept> newest,
        @Nullable List<Plan.Item> plan,
        double planShare,
        @Nullable List<Plan.Item> nextSteps,
        @Nullable List<Joined> cohorts,
        @Nullable List<Invited> invitations,
        @Nullable List<Agreement> agreements,
        @Nullable List<String> next,
        @Nullable List<StudentTask> tasks,
        @Nullable Instant since,
        @Nullable List<Happened> news) {

    /** A kept career; {@code rating} is {@code up}, {@code down} or absent. */
    @Serdeable
    public record Kept(String slug, String title, @Nullable String rating) {}

    /** A cohort the person is in; {@code asked} while they wait for help from its counselor. */
    @Serdeable
    public record Joined(String name, String counselor, boolean asked) {}

    /** A group the person is invited to; {@code counselor} names all who lead it. */
    @Serdeable
    public record Invited(String name, String counselor, String code) {}

    /** Something to be agreed to anew; {@code code} where what was agreed to has ended. */
    @Serdeable
    public record Agreement(String name, String counselor, @Nullable String code) {
        /** Where its words are read and agreed to. */
        public String address() {
            return code == null ? "/account/privacy#who" : "/join?code=" + code;
        }
    }

    /** Lists that are absent are empty. */
    public AccountOverview {
        newest = newest == null ? List.of() : newest;
        plan = plan == null ? List.of() : plan;
        nextSteps = nextSteps == null ? List.of() : nextSteps;
        cohorts = cohorts == null ? List.of() : cohorts;
        invitations = invitations == null ? List.of() : invitations;
        agreements = agreements == null ? List.of() : agreements;
        next = next == null ? List.of() : next;
        tasks = tasks == null ? List.of() : tasks;
        news = news == null ? List.of() : news;
    }

    /** Is there news of who looked? */
    public boolean seen() {
        return news.stream().anyMatch(entry -> entry.kind().equals("look"));
    }

    /** How many steps of the plan are done. */
    public long done() {
        return plan.stream().filter(Plan.Item::done).count();
    }

    /** How many tasks are to be done still. */
    public long open() {
        return tasks.stream().filter(task -> !task.done()).count();
    }
}
