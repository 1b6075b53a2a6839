package waymark.gateway.results;

import jakarta.inject.Singleton;
import waymark.gateway.cache.PersonalCache;
import waymark.gateway.upstream.profile.ProfileClient;
import waymark.gateway.web.PageModel;

/** Leads on who asks for their results in a browser that has none: to the newest they keep, else to the quiz. */
@Singleton
class KeptResultsService {
    private final ProfileClient profile;
    private final PersonalCache personal;

    KeptResultsService(ProfileClient profile, PersonalCache personal) {
        this.profile = profile;
        this.personal = personal;
    }

    /**
     * Where to look instead.
     *
     * @param part of the results, as their address goes on; empty for all
     */
    String instead(PageModel page, String part) {
        if (!page.visitor().signedIn()) {
            return "/quiz";
        }
        return personal.keep(page.visitor().id(), "assessments", profile::assessmentState)
                .found()
                .map(kept -> kept.completed() != null
                        ? "/results/" + kept.completed() + part
                        : kept.open() ? "/account/assessments" : "/quiz")
                .orElse("/account/assessments");
    }
}
