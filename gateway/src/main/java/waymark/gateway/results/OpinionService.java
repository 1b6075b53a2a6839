package waymark.gateway.results;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import waymark.gateway.cache.PersonalCache;
import waymark.gateway.upstream.PagedList;
import waymark.gateway.upstream.profile.ProfileClient;
import waymark.gateway.upstream.profile.SavedCareer;
import waymark.gateway.upstream.recommendation.MatchQuery;
import waymark.gateway.web.PageModel;

/** What whoever looks thinks of careers in a list of matches: what profile answers, and nothing the address says. */
@Singleton
class OpinionService {
    private static final Pattern SAVED = Pattern.compile("[?&]at=([^&]+)");

    private final ProfileClient profile;
    private final PersonalCache personal;

    OpinionService(ProfileClient profile, PersonalCache personal) {
        this.profile = profile;
        this.personal = personal;
    }

    /**
     * Of one person on one page.
     *
     * @param back the page's address
     * @param justNow the career of which the person just said something; empty if none
     */
    record Opinions(Map<String, SavedCareer> kept, String back, String justNow) {
        OpinionModel on(String slug) {
            return new OpinionModel(slug, back + "#m-" + slug, kept.get(slug), slug.equals(justNow));
        }
    }

    /** All of them; none of somebody who has not signed in, and none while profile is away. */
    Opinions of(PageModel page, String base, MatchQuery query) {
        boolean first = query.page() == 0 && !query.filter().narrows();
        return new Opinions(careers(page), first ? base : base + "/list" + query.on(query.page()), justNow(page));
    }

    /** Does the person keep the career, as profile has it? */
    boolean keeps(PageModel page, String slug) {
        return careers(page).containsKey(slug);
    }

    private Map<String, SavedCareer> careers(PageModel page) {
        return !page.visitor().signedIn()
                ? Map.of()
                : personal.keep(page.visitor().id(), "careers", profile::careers)
                        .found()
                        .map(PagedList.Items::items)
                        .map(all -> all.stream()
                                .collect(Collectors.toMap(SavedCareer::slug, Function.identity(), (a, b) -> a)))
                        .orElse(Map.of());
    }

    private static String justNow(PageModel page) {
        Matcher at = SAVED.matcher(page.path());
        return page.outcome().did().equals("saved") && at.find() ? at.group(1) : "";
    }
}
