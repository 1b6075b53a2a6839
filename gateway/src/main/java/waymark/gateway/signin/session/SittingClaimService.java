package waymark.gateway.signin.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import waymark.gateway.signin.keycloak.TokenSet;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.quiz.QuizClient;

/** Makes a visitor's sitting theirs once they have signed in. */
@Singleton
public class SittingClaimService {

    private record Claim(String person, String sitting) {}

    private final QuizClient quiz;
    private final SessionService sessions;
    // What is settled anyway need not be asked for with every page; forgetting it costs one call.
    private final Cache<Claim, Boolean> settled = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    SittingClaimService(QuizClient quiz, SessionService sessions) {
        this.quiz = quiz;
        this.sessions = sessions;
    }

    /**
     * Claims it. False when it must be tried again: only the quiz's word that it is theirs, another's or gone settles
     * it.
     */
    public boolean claim(TokenSet grant, String sitting) {
        ServiceResult<Void> answer = quiz.claim(grant.access(), sitting);
        boolean done = answer instanceof ServiceResult.Ok<Void> || answer.status() == 403 || answer.status() == 404;
        if (done) {
            settled.put(new Claim(grant.person(), sitting), true);
        }
        return done;
    }

    /** Tries again what could not be claimed at sign-in. */
    public void claimLater(SessionService.OpenSession live) {
        String sitting = live.session().sitting();
        if (sitting != null && claim(live.grant(), sitting)) {
            sessions.settled(live.session());
        }
    }

    /** Is there nothing to claim for this person in this browser? */
    public boolean settled(SessionService.OpenSession live, Optional<String> cookie) {
        return cookie.filter(
                        sitting -> settled.getIfPresent(new Claim(live.grant().person(), sitting)) == null)
                .isEmpty();
    }

    /**
     * Claims what this browser began while nobody could see that the person had signed in. Asks once for each sitting.
     */
    public void claimBegun(SessionService.OpenSession live, Optional<String> cookie) {
        cookie.filter(sitting -> !sitting.equals(live.session().sitting()))
                .filter(sitting -> !settled(live, Optional.of(sitting)))
                .ifPresent(sitting -> claim(live.grant(), sitting));
    }
}
