package waymark.gateway.signin;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import waymark.gateway.cache.PersonalCache;
import waymark.gateway.signin.keycloak.TokenSet;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.profile.ProfileClient;

/** Does what a person clicked before they signed in, so that they need not click it again. */
@Singleton
class ClickedActionService {
    private final ProfileClient profile;
    private final PersonalCache personal;

    ClickedActionService(ProfileClient profile, PersonalCache personal) {
        this.profile = profile;
        this.personal = personal;
    }

    /**
     * The page to show next.
     *
     * @param done does it tell that what was clicked is done?
     */
    record Next(String path, boolean done) {}

    /** The page to show next: that it is done, or the question once more if profile did not say so. */
    Next next(TokenSet grant, String back, @Nullable String clicked) {
        return ClickedAction.of(clicked)
                .map(action -> done(grant, action) ? new Next(action.done(), true) : new Next(action.question(), false))
                .orElseGet(() -> new Next(back.isEmpty() ? Workplace.of(grant.roles()) : back, false));
    }

    private boolean done(TokenSet grant, ClickedAction action) {
        ServiceResult<?> answer =
                switch (action.kind()) {
                    case SAVE -> profile.saveCareer(grant.access(), action.slug(), null, null);
                    case REFUSE -> profile.saveCareer(grant.access(), action.slug(), null, "down");
                    case PLAN -> profile.addGuide(grant.access(), action.slug());
                };
        personal.changed(grant.person());
        return answer instanceof ServiceResult.Ok<?>;
    }
}
