package waymark.profile.live;

import io.micronaut.core.annotation.Nullable;

/** A counselor's page that is told of changes as long as it is open. */
final class OpenPage {
    /** Where what it is told goes; never waits. */
    interface Receiver {
        /** Can it take more at the moment? What it cannot take is told later, all of it at once. */
        boolean ready();

        void changed(long revision);

        /** The caller may not see it any more. */
        void gone();

        /** Nothing happened, and the connection is still there. */
        void silence();

        void end();
    }

    private final String counselor;
    private final @Nullable String person;
    private final Receiver receiver;
    private long told;

    /**
     * A page that was just opened.
     *
     * @param person whom it shows; null if it shows a list
     * @param seen the revision it shows
     */
    OpenPage(String counselor, @Nullable String person, long seen, Receiver receiver) {
        this.counselor = counselor;
        this.person = person;
        this.told = seen;
        this.receiver = receiver;
    }

    String counselor() {
        return counselor;
    }

    /** Tells what there is to tell. Returns false once the page may not be open any more. */
    synchronized boolean tell(CohortChanges changes) {
        if (!changes.isLedBy(counselor) || person != null && !changes.has(person)) {
            receiver.gone();
            return false;
        }
        if (isBehind(changes) && receiver.ready()) {
            told = changes.revision();
            receiver.changed(told);
        }
        return true;
    }

    /** Is there something that it was not told? */
    synchronized boolean isBehind(CohortChanges changes) {
        return changes.newerThan(told, person);
    }

    void silence() {
        receiver.silence();
    }

    void end() {
        receiver.end();
    }
}
