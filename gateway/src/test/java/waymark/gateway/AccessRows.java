package waymark.gateway;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rows of {@link AccessTest}: each route, whom it opens to, what it answers while the services know nothing (404),
 * {@code 503/303} where strangers get another answer. {@code people} have signed in; {@code file}: a form with a file.
 */
final class AccessRows {
    record Row(String method, String template, String who, int stranger, int person, boolean file) {
        static final Set<String> PEOPLE = Set.of("student", "counselor", "admin", "no role");

        static Row of(String line) {
            String[] part = line.strip().split("\\s+");
            String[] status = part[3].split("/");
            return new Row(
                    part[0],
                    part[1],
                    part[2],
                    Integer.parseInt(status[0]),
                    Integer.parseInt(status[status.length - 1]),
                    part.length > 4);
        }

        String route() {
            return method + " " + template;
        }

        String path() {
            return template.replace("{number}", "1").replaceAll("\\{[^}]*}", "no-such-thing-0123456789");
        }

        int status(String caller) {
            return PEOPLE.contains(caller) ? person : stranger;
        }

        boolean unsafe() {
            return !method.equals("GET");
        }

        boolean opensTo(String caller) {
            return switch (who) {
                case "everyone" -> true;
                case "people" -> PEOPLE.contains(caller);
                default -> who.equals(caller);
            };
        }
    }

    static final List<Row> ALL =
            """
            GET  /                                              everyone  200
            GET  /account                                       people    200
            GET  /account/assessments                           people    404
            GET  /account/assessments/compare                   people    404
            GET  /account/assessments/compare/{slug}            people    404
            POST /account/assessments/{id}/resume               people    404
            GET  /account/careers                               people    404
            GET  /account/careers/{slug}                        people    404
            POST /account/careers/{slug}                        people    404
            POST /account/careers/{slug}/remove                 people    404
            GET  /account/counselor                             people    404
            POST /account/counselor                             people    404
            GET  /account/tasks/{task}                          people    404
            POST /account/tasks/{task}                          people    404
            GET  /account/plan                                  people    404
            POST /account/plan                                  people    404
            GET  /account/plan/calendar                         people    404
            POST /account/plan/calendar                         people    404
            POST /account/plan/calendar/revoke                  people    404
            POST /account/plan/from                             people    404
            GET  /account/plan/from/{slug}                      people    404
            POST /account/plan/from/{slug}                      people    404
            POST /account/plan/guide/{career}                   people    404
            GET  /account/privacy                               people    200
            POST /account/privacy/change/{cohort}               people    404
            GET  /account/privacy/erase                         people    200
            POST /account/privacy/erase                         people    422
            POST /account/privacy/import                        people    422 file
            POST /account/privacy/leave/{cohort}                people    404
            GET  /account/privacy/log                           people    404
            GET  /account/reports                               people    404
            POST /account/reports                               people    404
            GET  /account/reports/{report}                      people    404
            GET  /account/reports/{report}/pdf                  people    404
            POST /account/reports/{report}/links                people    404
            POST /account/reports/{report}/remove               people    404
            POST /account/report-links/{link}/end               people    404
            GET  /accuracy                                      everyone  200
            GET  /admin                                         admin     404
            GET  /admin/audit                                   admin     404
            POST /admin/bulk                                    admin     404
            POST /admin/bulk/do                                 admin     404
            GET  /admin/careers/{slug}                          admin     404
            POST /admin/careers/{slug}                          admin     404
            POST /admin/careers/{slug}/adopt                    admin     404
            POST /admin/careers/{slug}/autosave                 admin     200
            GET  /admin/careers/{slug}/diff                     admin     404
            GET  /admin/careers/{slug}/discard                  admin     404
            POST /admin/careers/{slug}/discard                  admin     404
            GET  /admin/careers/{slug}/image                    admin     404
            POST /admin/careers/{slug}/image                    admin     404 file
            POST /admin/careers/{slug}/image/remove             admin     404
            GET  /admin/careers/{slug}/preview                  admin     404
            GET  /admin/careers/{slug}/review                   admin     404
            POST /admin/careers/{slug}/review                   admin     404
            GET  /admin/careers/{slug}/versions                 admin     404
            GET  /admin/careers/{slug}/versions/{number}        admin     404
            POST /admin/careers/{slug}/versions/{number}/restore admin     404
            GET  /admin/careers/{slug}/withdraw                 admin     404
            POST /admin/careers/{slug}/withdraw                 admin     404
            GET  /admin/health                                  admin     200
            POST /admin/health/kinds/{kind}                     admin     404
            GET  /admin/health/letters                          admin     404
            POST /admin/health/letters/{id}                     admin     404
            GET  /admin/import                                  admin     200
            POST /admin/import                                  admin     404 file
            GET  /admin/import/{id}                             admin     404
            POST /admin/import/{id}/compare                     admin     404
            POST /admin/import/{id}                             admin     404
            POST /admin/import/{id}/files                       admin     404 file
            GET  /admin/links                                   admin     404
            POST /admin/links/check                             admin     404
            GET  /admin/new                                     admin     200
            POST /admin/new                                     admin     404
            GET  /admin/retention                               admin     200
            GET  /account/sign-in                                people    404
            GET  /account/sign-in/change/{what}                  people    404
            GET  /account/sign-in/remove/{way}                   people    503
            GET  /admin/people                                   admin     404
            GET  /admin/people/audit                             admin     404
            GET  /admin/people/{person}                          admin     404
            POST /admin/people/{person}/disable                  admin     404
            POST /admin/people/{person}/enable                   admin     404
            POST /admin/people/{person}/roles/{role}/give        admin     404
            POST /admin/people/{person}/roles/{role}/take        admin     404
            POST /admin/people/{person}/school                   admin     404
            POST /admin/people/{person}/sessions/end             admin     404
            GET  /admin/schools                                  admin     404
            POST /admin/schools                                  admin     404
            GET  /admin/schools/{school}                         admin     404
            POST /admin/schools/{school}/counselors              admin     404
            POST /admin/schools/{school}/counselors/{counselor}/remove admin     404
            POST /admin/schools/{school}/name                    admin     404
            GET  /admin/schools/{school}/rosters                 admin     404
            POST /admin/schools/{school}/rosters                 admin     404 file
            GET  /admin/schools/{school}/rosters/{roster}        admin     404
            POST /admin/schools/{school}/rosters/{roster}        admin     404
            GET  /admin/transfer                                admin     200
            POST /admin/transfer                                admin     404 file
            GET  /api/admin/events/dead                         admin     200
            POST /api/admin/events/dead/kinds/{kind}/redrive    admin     404
            POST /api/admin/events/dead/{id}/redrive            admin     404
            GET  /api/admin/health                              admin     200
            GET  /api/admin/retention                           admin     200
            GET  /api/me/erasure/{receipt}                      everyone  200
            GET  /api/me/export                                 people    200
            GET  /api/me/export.zip                             people    200
            GET  /api/openapi.json                              everyone  200
            GET  /assets/{+name}                                everyone  404
            GET  /calendar/{secret}.ics                         everyone  404
            GET  /careers                                       everyone  404
            GET  /careers/by/category                           everyone  404
            GET  /careers/by/interest                           everyone  404
            GET  /careers/by/preparation                        everyone  404
            GET  /careers/recent                                everyone  200
            POST /careers/recent/clear                          everyone  303
            GET  /careers/suggest                               everyone  200
            GET  /careers/{slug}                                everyone  404
            GET  /careers/{slug}/mine                           everyone  404
            GET  /compare                                       everyone  200
            GET  /compare/suggest                               everyone  200
            GET  /counselor/cohorts/{id}/insight                counselor 404
            GET  /counselor/follow-ups                          counselor 404
            POST /counselor/follow-ups/{cohort}/{person}/{rule} counselor 404
            GET  /counselor/follow-ups/rules                    counselor 404
            POST /counselor/follow-ups/rules                    counselor 404
            GET  /counselor                                     counselor 404
            POST /counselor                                     counselor 404
            GET  /counselor/cohorts/{id}                        counselor 404
            POST /counselor/cohorts/{id}/closed                 counselor 404
            POST /counselor/cohorts/{id}/name                   counselor 404
            POST /counselor/cohorts/{id}/handover                counselor 404
            GET  /counselor/cohorts/{id}/leaders                 counselor 404
            POST /counselor/cohorts/{id}/leaders                 counselor 404
            POST /counselor/cohorts/{id}/leaders/{person}/remove counselor 404
            POST /counselor/cohorts/{id}/next                    counselor 404
            GET  /counselor/cohorts/{id}/settings               counselor 404
            GET  /counselor/cohorts/{id}/live                   counselor 404
            GET  /counselor/cohorts/{id}/events                 counselor 404
            GET  /counselor/events                              counselor 404
            GET  /counselor/cohorts/{id}/students/{person}      counselor 404
            GET  /counselor/cohorts/{id}/students/{person}/live counselor 404
            POST /counselor/cohorts/{id}/students/{person}/helped counselor 404
            POST /counselor/cohorts/{id}/students/{person}/notes counselor 404
            GET  /counselor/cohorts/{id}/tasks                  counselor 404
            POST /counselor/cohorts/{id}/tasks                  counselor 404
            GET  /counselor/cohorts/{id}/tasks/new              counselor 404
            GET  /counselor/cohorts/{id}/tasks/{task}           counselor 404
            POST /counselor/cohorts/{id}/tasks/{task}           counselor 404
            GET  /erasures/{receipt}                            everyone  404
            GET  /favicon.ico                                   everyone  200
            GET  /feed.xml                                      everyone  503
            GET  /goodbye                                       everyone  404
            GET  /images/{id}                                   everyone  404
            GET  /join                                          everyone  200
            POST /join                                          people    404
            GET  /method                                        everyone  200
            GET  /openapi.json                                  everyone  200
            GET  /preview/{token}                               everyone  404
            GET  /privacy                                       everyone  200
            GET  /quiz                                          everyone  404
            POST /quiz                                          everyone  404
            POST /quiz/complete                                 everyone  303
            GET  /quiz/question                                 everyone  303
            GET  /quiz/review                                   everyone  303
            GET  /quiz/{number}                                 everyone  303
            POST /quiz/{number}                                 everyone  422
            GET  /results                                       everyone  303
            GET  /results/fit/{slug}                            everyone  303
            GET  /results/list                                  everyone  303
            GET  /results/{id}                                  everyone  303
            GET  /results/{id}/fit/{slug}                       everyone  404
            GET  /results/{id}/list                             everyone  200
            GET  /robots.txt                                    everyone  200
            GET  /shared/{secret}                               everyone  404
            GET  /shared/{secret}/pdf                           everyone  404
            GET  /signin                                        everyone  503/303
            GET  /signin/callback                               everyone  400
            POST /signout                                       everyone  303
            POST /signout/backchannel                           everyone  400
            GET  /signup                                        everyone  503/303
            GET  /sitemap.xml                                   everyone  200
            """
                    .lines()
                    .map(Row::of)
                    .toList();

    private AccessRows() {}

    static Stream<Row> pages() {
        return ALL.stream().filter(row -> !row.template().startsWith("/api"));
    }

    static Stream<Row> calls() {
        return ALL.stream().filter(row -> row.template().startsWith("/api"));
    }
}
