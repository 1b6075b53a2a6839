package waymark.local;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Somebody looks at a page.
 *
 * @param status what it answers with
 * @param address names in braces stand for ids that a {@link TestUsers} knows
 */
record PageCase(Reader who, int status, String address) {
    private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");

    /** Every page of the portal. {@code PageListTest} finds out if one is missing. */
    static final List<PageCase> ALL =
            """
            VISITOR   200 /
            VISITOR   200 /careers
            VISITOR   200 /careers?q=libary+tecnical
            VISITOR   200 /careers?q=zzzzqqq
            VISITOR   200 /careers/by/interest
            VISITOR   200 /careers/by/category
            VISITOR   200 /careers/by/preparation
            VISITOR   200 /careers/technical-services-librarian
            VISITOR   404 /careers/no-such-career
            VISITOR   200 /careers/recent
            VISITOR   200 /compare
            VISITOR   200 /compare?career=electrician&career=paralegal
            VISITOR   200 /quiz
            VISITOR   200 /method
            VISITOR   200 /accuracy
            VISITOR   200 /privacy
            VISITOR   200 /results/{sitting}
            VISITOR   200 /results/{sitting}/fit/carpenter
            VISITOR   200 /results/{sitting}/list
            VISITOR   200 /preview/{token}
            VISITOR   404 /preview/no-such-link-for-anybody
            VISITOR   200 /goodbye?receipt={receipt}
            VISITOR   200 /goodbye?receipt=nobody-has-this-receipt
            VISITOR   400 /signin/callback
            VISITOR   404 /no-such-page
            HALFWAY   200 /quiz
            HALFWAY   200 /quiz/1
            HALFWAY   404 /quiz/81
            HALFWAY   200 /quiz/review
            FINISHED  200 /quiz
            FINISHED  200 /results
            FINISHED  200 /results/fit/carpenter
            FINISHED  200 /results/list?preparation=4
            FINISHED  200 /careers/carpenter
            STUDENT   200 /
            STUDENT   200 /careers/paralegal
            STUDENT   200 /results/{first}
            STUDENT   200 /results/{first}/fit/paralegal
            STUDENT   200 /account
            STUDENT   200 /account/assessments
            STUDENT   200 /account/assessments/compare?a={first}&b={second}
            STUDENT   422 /account/assessments/compare
            STUDENT   200 /account/assessments/compare/paralegal?a={first}&b={second}
            STUDENT   404 /account/assessments/compare/no-such-career?a={first}&b={second}
            STUDENT   200 /account/careers
            STUDENT   200 /account/careers/paralegal
            STUDENT   200 /account/careers/archivist
            STUDENT   200 /account/plan
            STUDENT   200 /account/plan/calendar
            STUDENT   200 /account/plan/from/archivist
            STUDENT   200 /account/reports
            STUDENT   200 /account/reports/{report}
            STUDENT   404 /account/reports/nobodys
            VISITOR   200 /shared/{secret}
            VISITOR   404 /shared/nobody-has-this-link
            STUDENT   200 /account/counselor
            STUDENT   200 /account/tasks/{task}
            STUDENT   404 /account/tasks/nobodys
            STUDENT   200 /account/privacy
            STUDENT   200 /account/privacy/erase
            STUDENT   200 /account/privacy/log
            STUDENT   200 /account/sign-in
            VISITOR   200 /join
            VISITOR   200 /join?code={code}
            STUDENT   200 /join
            STUDENT   200 /join?code={code}
            STUDENT   422 /join?code=nobodys
            STUDENT   403 /admin
            COUNSELOR 200 /account
            COUNSELOR 200 /account/assessments
            COUNSELOR 200 /account/careers
            COUNSELOR 200 /account/plan
            COUNSELOR 200 /counselor
            COUNSELOR 200 /counselor/cohorts/{cohort}
            COUNSELOR 200 /counselor/cohorts/{cohort}?live=off
            COUNSELOR 200 /counselor/cohorts/{cohort}/settings
            COUNSELOR 200 /counselor/cohorts/{cohort}/leaders
            COUNSELOR 200 /counselor/cohorts/{cohort}/students/{person}
            COUNSELOR 200 /counselor/cohorts/{cohort}/tasks
            COUNSELOR 200 /counselor/cohorts/{cohort}/tasks/new
            COUNSELOR 200 /counselor/cohorts/{cohort}/tasks/new?template=talk
            COUNSELOR 200 /counselor/cohorts/{cohort}/tasks/{task}
            COUNSELOR 200 /counselor/cohorts/{cohort}/insight
            COUNSELOR 200 /counselor/follow-ups
            COUNSELOR 200 /counselor/follow-ups?state=done
            COUNSELOR 200 /counselor/follow-ups/rules
            ADMIN     200 /admin
            ADMIN     200 /admin?part=stale
            ADMIN     200 /admin/new
            ADMIN     200 /admin/careers/carpenter
            ADMIN     200 /admin/careers/{draft}
            ADMIN     200 /admin/careers/{draft}/review
            ADMIN     200 /admin/careers/carpenter/preview
            ADMIN     200 /admin/careers/carpenter/versions
            ADMIN     200 /admin/careers/carpenter/versions/1
            ADMIN     200 /admin/careers/carpenter/diff?from=1&to=draft
            ADMIN     200 /admin/careers/carpenter/withdraw
            ADMIN     200 /admin/careers/carpenter/discard
            ADMIN     200 /admin/careers/carpenter/review
            ADMIN     200 /admin/careers/carpenter/image
            ADMIN     200 /admin/audit
            ADMIN     200 /admin/links
            ADMIN     200 /admin/transfer
            ADMIN     200 /admin/import
            ADMIN     200 /admin/import/{import}
            ADMIN     200 /admin/schools
            ADMIN     200 /admin/schools/{school}
            ADMIN     200 /admin/retention
            ADMIN     200 /admin/people
            ADMIN     200 /admin/people?q=nobody-has-this-name
            ADMIN     200 /admin/people/{person}
            ADMIN     404 /admin/people/nobody
            ADMIN     200 /admin/people/audit
            ADMIN     200 /admin/schools/{school}/rosters
            ADMIN     200 /admin/schools/{school}/rosters/{roster}
            ADMIN     200 /admin/health
            ADMIN     200 /admin/health/letters?kind=content-00000000-0000-3000-8000-000000000000
            """
                    .lines()
                    .map(line -> line.split(" +"))
                    .map(words -> new PageCase(Reader.valueOf(words[0]), Integer.parseInt(words[1]), words[2]))
                    .toList();

    /** Routes nobody looks at for themselves, each with its reason. */
    static final Map<String, String> NO_PAGES = Map.ofEntries(
            Map.entry("/signin", "only sends people to Keycloak"),
            Map.entry("/signup", "only sends people to Keycloak"),
            Map.entry("/account/sign-in/change/{what}", "only sends people to Keycloak"),
            Map.entry("/account/sign-in/remove/{way}", "only sends people to Keycloak"),
            Map.entry("/calendar/{secret}.ics", "answers with a calendar"),
            Map.entry("/images/{id}", "answers with a picture"),
            Map.entry("/account/reports/{report}/pdf", "answers with a file"),
            Map.entry("/shared/{secret}/pdf", "answers with a file"),
            Map.entry("/quiz/question", "leads to the question that is next"),
            Map.entry("/careers/suggest", "a part of the pages with a search field, looked at there"),
            Map.entry("/compare/suggest", "a part of the page that compares, looked at there"),
            Map.entry("/careers/{slug}/mine", "a part of the guide's page, looked at there"),
            Map.entry("/counselor/cohorts/{id}/events", "tells an open page that something changed"),
            Map.entry("/counselor/events", "tells an open page that something changed in any group"),
            Map.entry("/counselor/cohorts/{id}/live", "the cohort's page again, in part"),
            Map.entry(
                    "/counselor/cohorts/{id}/students/{person}/live",
                    "says only whether a student's page may stay open"));

    /** The address with its ids. */
    String address(Map<String, String> ids) {
        return NAME.matcher(address).replaceAll(name -> ids.get(name.group(1)));
    }

    /** Does it show the page, and not a refusal or that there is none? */
    boolean showsPage() {
        return status != 403 && status != 404;
    }
}
