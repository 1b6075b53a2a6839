package waymark.quiz.sitting;

import jakarta.inject.Singleton;
import waymark.outbox.PersonalData;

/** The sittings of people who asked to be forgotten. */
@Singleton
class SittingEraser implements PersonalData {
    private final SittingStore sittings;

    SittingEraser(SittingStore sittings) {
        this.sittings = sittings;
    }

    @Override
    public String kind() {
        return "sittings";
    }

    @Override
    public long eraseOf(String person) {
        return sittings.eraseOf(person);
    }
}
