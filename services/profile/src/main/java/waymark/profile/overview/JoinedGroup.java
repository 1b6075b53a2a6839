package waymark.profile.overview;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import waymark.profile.cohort.Cohort;
import waymark.profile.cohort.Consent;
import waymark.profile.cohort.ConsentText;
import waymark.profile.task.Task;
import waymark.profile.task.assignment.RemovedTask;

/**
 * A group somebody is in, or was.
 *
 * @param cohort absent if it is gone
 * @param ended its tasks for them that ended
 * @param removed what is left of its tasks for them that were removed
 */
record JoinedGroup(Consent consent, @Nullable Cohort cohort, List<Task> ended, List<RemovedTask> removed) {

    /** What is kept of a consent's group, as it is read together with the consent. */
    public record Around(@BsonId String id, List<Cohort> groups, List<Task> ended, List<RemovedTask> removed) {
        /** The group of that consent. */
        JoinedGroup of(Consent consent) {
            return new JoinedGroup(consent, groups.isEmpty() ? null : groups.getFirst(), ended, removed);
        }
    }

    /** Does what was agreed to hold, in older words than those of today? */
    boolean outdated() {
        return consent.endedAt() == null && !consent.text().equals(ConsentText.CURRENT);
    }

    /** Did it end so that the student decides again, and can they? */
    boolean asksAgain() {
        return consent.endedAt() != null && consent.askedAnewAt() != null && cohort != null && !cohort.closed();
    }

    /** What is to be agreed to again, if anything is. */
    Optional<AccountOverview.Agreement> agreement() {
        if (outdated()) {
            return Optional.of(new AccountOverview.Agreement(consent.cohortName(), consent.counselorName(), null));
        }
        return asksAgain()
                ? Optional.ofNullable(cohort)
                        .map(open -> new AccountOverview.Agreement(open.name(), open.counselorNames(), open.code()))
                : Optional.empty();
    }
}
