package waymark.local;

import java.time.Duration;

/** Told what happens while a portal starts and stops. */
public interface StartupListener {
    /** Says nothing. */
    StartupListener SILENT = (part, state, since) -> {};

    /**
     * One step.
     *
     * @param part which part of the portal
     * @param state what it is now, in a word or two
     * @param since how long after the start of the whole
     */
    void say(String part, String state, Duration since);
}
