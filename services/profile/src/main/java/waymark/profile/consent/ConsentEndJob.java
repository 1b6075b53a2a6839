package waymark.profile.consent;

import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import waymark.profile.cohort.ConsentStore;

/** Ends consents whose end has come, so that open pages of counselors, which follow the consents, empty themselves. */
@Singleton
class ConsentEndJob {
    private final ConsentStore consents;

    ConsentEndJob(ConsentStore consents) {
        this.consents = consents;
    }

    @Scheduled(fixedDelay = "${waymark.consents.poll:2s}")
    @ExecuteOn(TaskExecutors.BLOCKING)
    void endDue() {
        consents.endDue();
    }
}
