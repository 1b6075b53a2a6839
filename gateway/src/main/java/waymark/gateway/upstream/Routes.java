package waymark.gateway.upstream;

import java.util.List;
import java.util.Optional;

/** The fixed table of what {@code /api} and the pages may ask of which service. What is not in it does not exist. */
public final class Routes {
    private static final List<Route> ALL =
            """
            GET    /careers                                        content
            GET    /careers/suggest                                content
            GET    /careers/{slug}                                 content
            GET    /categories                                     content
            GET    /images/{id}                                    content
            GET    /admin/careers                                  content
            POST   /admin/careers                                  content
            POST   /admin/careers/bulk                             content
            GET    /admin/careers/{slug}/draft                     content
            PUT    /admin/careers/{slug}/draft                     content
            POST   /admin/careers/{slug}/publish                   content
            POST   /admin/careers/{slug}/withdraw                  content
            POST   /admin/careers/{slug}/submit                    content
            POST   /admin/careers/{slug}/approve                   content
            POST   /admin/careers/{slug}/send-back                 content
            GET    /admin/careers/{slug}/schedule                  content
            POST   /admin/careers/{slug}/schedule                  content
            DELETE /admin/careers/{slug}/schedule                  content
            GET    /admin/careers/{slug}/preview-link              content
            POST   /admin/careers/{slug}/preview-link              content
            DELETE /admin/careers/{slug}/preview-link              content
            GET    /previews/{token}                               content
            GET    /admin/audit                                    content
            GET    /admin/careers/{slug}/preview                   content
            GET    /admin/careers/{slug}/versions                  content
            GET    /admin/careers/{slug}/versions/{number}         content
            POST   /admin/careers/{slug}/versions/{number}/restore content
            GET    /admin/imports                                  content
            POST   /admin/imports                                  content
            GET    /admin/imports/{id}                             content
            POST   /admin/imports/{id}/files                       content
            POST   /admin/imports/{id}/apply                       content
            POST   /admin/careers/{slug}/adopt                     content
            POST   /admin/careers/{slug}/image                     content
            DELETE /admin/careers/{slug}/image                     content
            GET    /admin/guide-fields                             content
            GET    /admin/queue                                    content
            GET    /admin/links                                    content
            POST   /admin/links/check                              content
            GET    /admin/content/export                           content
            POST   /admin/content/import                           content
            GET    /instruments                                    quiz
            GET    /instruments/{id}                               quiz
            POST   /sittings                                       quiz
            GET    /sittings/{id}                                  quiz
            PUT    /sittings/{id}/answers                          quiz
            POST   /sittings/{id}/complete                         quiz
            GET    /sittings/{id}/assessment                       quiz
            POST   /sittings/{id}/claim                            quiz
            GET    /me/sittings                                    quiz
            GET    /me/sittings/{id}                               quiz
            GET    /assessments/{id}/matches                       recommendation
            GET    /assessments/{id}/fit/{slug}                    recommendation
            GET    /assessments/{id}/discoveries                   recommendation
            GET    /careers/{slug}/similar                         recommendation
            POST   /matches                                        recommendation
            GET    /me/matches                                     recommendation
            GET    /accuracy                                       recommendation
            GET    /me                                             profile
            DELETE /me                                             profile
            GET    /me/overview                                    profile
            GET    /me/export                                      profile
            GET    /me/assessments                                 profile
            GET    /me/assessments/compare                         profile
            GET    /me/careers                                     profile
            GET    /me/careers/{slug}                              profile
            PUT    /me/careers/{slug}                              profile
            PATCH  /me/careers/{slug}                              profile
            DELETE /me/careers/{slug}                              profile
            GET    /me/plan                                        profile
            PUT    /me/plan                                        profile
            POST   /me/plan/items                                  profile
            PATCH  /me/plan/items/{item}                           profile
            DELETE /me/plan/items/{item}                           profile
            POST   /me/plan/from/{slug}                            profile
            GET    /me/consents                                    profile
            DELETE /me/consents/{cohort}                           profile
            GET    /me/access-log                                  profile
            GET    /cohorts/invitation                             profile
            POST   /cohorts/join                                   profile
            POST   /cohorts                                        profile
            GET    /cohorts                                        profile
            GET    /cohorts/{id}                                   profile
            GET    /cohorts/{id}/students                          profile
            GET    /cohorts/{id}/students/{person}                 profile
            GET    /cohorts/{id}/changes                           profile
            """
                    .lines()
                    .map(Route::of)
                    .toList();

    private static final RouteTree TREE = RouteTree.of(ALL);

    private Routes() {}

    /** Every route. */
    public static List<Route> all() {
        return ALL;
    }

    /** The route of a call; HEAD goes where GET goes. The path has no {@code /api} and no query. */
    public static Optional<Route> find(String method, String path) {
        return Optional.ofNullable(TREE.find(method.equals("HEAD") ? "GET" : method, path));
    }

    /** The methods a path takes, none if there is no such path. */
    public static List<String> methods(String path) {
        return TREE.methods(path);
    }
}
