package waymark.gateway.signin;

import io.micronaut.core.type.Argument;
import jakarta.inject.Singleton;
import waymark.gateway.Services;

/** Makes a visitor's sitting theirs once they have signed in. */
@Singleton
class Sittings {
    /** The cookie the quiz pages set. */
    static final String COOKIE = "__Host-sitting";

    private final Services services;
    private final Sessions sessions;

    Sittings(Services services, Sessions sessions) {
        this.services = services;
        this.sessions = sessions;
    }

    /** Claims it. False when the quiz does not answer, and it must be tried again. */
    boolean claim(Grant grant, String sitting) {
        return !services.as(
                        grant.access(),
                        "quiz",
                        "POST",
                        "/sittings/" + sitting + "/claim",
                        null,
                        Argument.of(Void.class))
                .down();
    }

    /** Tries again what could not be claimed at sign-in. */
    void claimLater(Sessions.Live live) {
        String sitting = live.session().sitting();
        if (sitting != null && claim(live.grant(), sitting)) {
            sessions.settled(live.session());
        }
    }

    /** Does it look like a sitting's id? */
    static boolean plausible(String sitting) {
        return sitting.matches("[A-Za-z0-9_-]{16,64}");
    }
}
