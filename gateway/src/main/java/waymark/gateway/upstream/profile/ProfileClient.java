package waymark.gateway.upstream.profile;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.concurrent.CompletionStage;
import waymark.gateway.upstream.FileContent;
import waymark.gateway.upstream.PagedList;
import waymark.gateway.upstream.ServiceClient;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.Tagged;

/** Asks the profile service about what the visitor keeps, on their own behalf. */
@ServiceClient
public interface ProfileClient {
    /** Where the receipts of an erasure will be found. */
    @Serdeable
    record Erasing(String receipt) {}

    /** How much of a file is there now; {@code skipped} says in sentences what could not come back. */
    @Serdeable
    record Imported(int careers, int plan, List<String> skipped) {}

    /** Everything at a glance, if it has changed since the answer with that tag. Nothing waits. */
    @Get("/me/overview")
    CompletionStage<ServiceResult<Tagged<AccountOverview>>> overviewSince(
            @Nullable @Header(HttpHeaders.IF_NONE_MATCH) String tag);

    /** All assessments, newest first. */
    @Get("/me/assessments")
    ServiceResult<PagedList.Items<SavedAssessment>> assessments();

    /** How far the visitor is with assessments. */
    @Get("/me/overview")
    ServiceResult<AssessmentState> assessmentState();

    /** Two assessments side by side. */
    @Get("/me/assessments/compare?a={a}&b={b}")
    ServiceResult<SavedAssessment.Comparison> compare(@Nullable String a, @Nullable String b);

    /** All saved careers, latest first. */
    @Get("/me/careers")
    ServiceResult<PagedList.Items<SavedCareer>> careers();

    /** A saved career. */
    @Get("/me/careers/{slug}")
    ServiceResult<SavedCareer> career(String slug);

    /**
     * Saves a career, or what is thought of it. What is null stays as it is; an empty text takes away.
     *
     * @param revision of what was seen; null if it suits any
     */
    @Patch("/me/careers/{slug}")
    ServiceResult<Void> saveCareer(
            String slug, @Nullable Long revision, @Nullable String note, @Nullable String rating);

    /** Saves a career for that person whose access token it is; a note or rating that is null stays as it is. */
    @Patch("/me/careers/{slug}")
    ServiceResult<SavedCareer> saveCareer(
            @Header(HttpHeaders.AUTHORIZATION) String token,
            String slug,
            @Nullable String note,
            @Nullable String rating);

    /** Takes a career away from the saved ones. */
    @Delete("/me/careers/{slug}")
    ServiceResult<Void> removeCareer(String slug);

    /** The plan. */
    @Get("/me/plan")
    ServiceResult<Plan> plan();

    /** Adds a guide's steps to the plan, those that are not in it yet; 422 where none are written. */
    @Post("/me/plan/from/{slug}")
    ServiceResult<Plan> addGuide(String slug);

    /** The same for that person whose access token it is. */
    @Post("/me/plan/from/{slug}")
    ServiceResult<Plan> addGuide(@Header(HttpHeaders.AUTHORIZATION) String token, String slug);

    /** Adds a step of one's own to the plan, as its last; {@code due} as it was typed. */
    @Post("/me/plan/items")
    ServiceResult<Plan> addStep(String head, String due, String note, String link);

    /**
     * Changes the texts of a step; 409 if they were changed elsewhere.
     *
     * @param revision of the plan whose texts were seen
     * @param due as it was typed; empty takes it away
     * @param note empty takes it away
     * @param link https address of what shows that it was done; empty takes it away
     */
    @Patch("/me/plan/items/{item}")
    ServiceResult<Plan> writeStep(String item, long revision, String head, String due, String note, String link);

    /** Ticks a step, or takes its tick away. */
    @Patch("/me/plan/items/{item}")
    ServiceResult<Plan> tickStep(String item, boolean done);

    /** Moves a step, {@code up} or {@code down}. */
    @Patch("/me/plan/items/{item}")
    ServiceResult<Plan> moveStep(String item, String move);

    /** Removes a step of the plan. */
    @Delete("/me/plan/items/{item}")
    ServiceResult<Void> removeStep(String item);

    /** Takes over what changed in a career's guide, or leaves the plan as it is. */
    @Post("/me/plan/guides/{career}")
    ServiceResult<Plan> settleGuide(String career, boolean take);

    /** The secret link to the plan's calendar. */
    @Get("/me/calendar")
    ServiceResult<Plan.CalendarLink> calendarLink();

    /** Makes a new secret link, in place of the one there was. */
    @Post("/me/calendar")
    ServiceResult<Plan.CalendarSecret> createCalendarLink();

    /** Has the secret link lead nowhere. */
    @Delete("/me/calendar")
    ServiceResult<Void> revokeCalendarLink();

    /** The calendar behind a secret link. */
    @Get("/calendars/{calendar}")
    ServiceResult<FileContent> calendar(String calendar);

    /** All that was agreed to, latest first. */
    @Get("/me/consents")
    ServiceResult<PagedList.Items<Consent>> consents();

    /**
     * Changes what is shown and until when; 409 if the words have changed.
     *
     * @param version of the words that were read; null for those agreed to
     * @param parts names of what may be seen beside what always is
     * @param until the last day, as it was typed; empty for no end
     */
    @Put("/me/consents/{cohort}")
    ServiceResult<Consent> changeConsent(
            String cohort, @Nullable String version, List<String> parts, @Nullable String until);

    /** Ends a consent. */
    @Delete("/me/consents/{cohort}")
    ServiceResult<Void> leave(String cohort);

    /** What a join code leads to. */
    @Get("/cohorts/invitation?code={code}")
    ServiceResult<Consent.Invitation> invitation(String code);

    /**
     * Agrees that the counselor of the cohort with that code sees what the invitation says; 409 if its words have
     * changed.
     *
     * @param version of the words that were read
     * @param parts names of what may be seen beside what always is
     * @param until the last day, as it was typed; empty for no end
     */
    @Post("/cohorts/join")
    ServiceResult<Void> join(
            String code, boolean consent, @Nullable String version, List<String> parts, @Nullable String until);

    /** A page of who looked, latest first. */
    @Get("/me/access-log?page={page}&size=" + AccessLogEntry.All.SIZE)
    ServiceResult<AccessLogEntry.All> accessLog(int page);

    /** Has it checked that nothing of that was removed or altered. */
    @Get("/me/access-log/check")
    ServiceResult<AccessLogCheck> checkAccessLog();

    /** Everything profile has of the visitor, as it is. */
    @Get("/me/export")
    ServiceResult<JsonNode> export();

    /** Puts what an export holds into an account without others; 409 if there are. Can be repeated. */
    @Post("/me/import")
    ServiceResult<Imported> restore(
            String format, @Nullable JsonNode careers, @Nullable JsonNode plan, @Nullable JsonNode guides);

    /** Has the visitor erased everywhere. */
    @Delete("/me")
    ServiceResult<Erasing> erase();
}
