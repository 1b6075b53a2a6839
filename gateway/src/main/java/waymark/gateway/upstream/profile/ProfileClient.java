package waymark.gateway.upstream.profile;

import static waymark.gateway.upstream.Operation.delete;
import static waymark.gateway.upstream.Operation.get;
import static waymark.gateway.upstream.Operation.patch;
import static waymark.gateway.upstream.Operation.post;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import waymark.gateway.upstream.ErasureReceipt;
import waymark.gateway.upstream.Operation;
import waymark.gateway.upstream.ServiceCalls;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.Tagged;

/** Asks the profile service about what the visitor keeps, on their own behalf. */
@Singleton
public class ProfileClient {
    private static final Operation<AccountOverview> OVERVIEW = get("/me/overview", AccountOverview.class);
    private static final Operation<SavedAssessment.All> ASSESSMENTS = get("/me/assessments", SavedAssessment.All.class);
    private static final Operation<AssessmentState> ASSESSMENT_STATE = get("/me/overview", AssessmentState.class);
    private static final Operation<SavedAssessment.Comparison> COMPARISON =
            get("/me/assessments/compare?a={a}&b={b}", SavedAssessment.Comparison.class);
    private static final Operation<SavedCareer.All> CAREERS = get("/me/careers", SavedCareer.All.class);
    private static final Operation<SavedCareer> CAREER = get("/me/careers/{slug}", SavedCareer.class);
    private static final Operation<Void> SAVE_CAREER =
            patch("/me/careers/{slug}", SavedCareer.Opinion.class, Void.class);
    private static final Operation<Void> REMOVE_CAREER = delete("/me/careers/{slug}", Void.class);
    private static final Operation<Plan> PLAN = get("/me/plan", Plan.class);
    private static final Operation<Void> ADD_GUIDE = post("/me/plan/from/{slug}", Void.class);
    private static final Operation<Plan> ADD_STEP = post("/me/plan/items", Plan.NewItem.class, Plan.class);
    private static final Operation<Plan> CHANGE_STEP =
            patch("/me/plan/items/{item}", Plan.ItemChange.class, Plan.class);
    private static final Operation<Void> REMOVE_STEP = delete("/me/plan/items/{item}", Void.class);
    private static final Operation<Consent.All> CONSENTS = get("/me/consents", Consent.All.class);
    private static final Operation<Void> LEAVE = delete("/me/consents/{cohort}", Void.class);
    private static final Operation<Consent.Invitation> INVITATION =
            get("/cohorts/invitation?code={code}", Consent.Invitation.class);
    private static final Operation<Void> JOIN = post("/cohorts/join", Consent.Join.class, Void.class);
    private static final Operation<AccessLogEntry.All> ACCESS_LOG =
            get("/me/access-log?page={page}&size={size}", AccessLogEntry.All.class);
    private static final Operation<JsonNode> EXPORT = get("/me/export", JsonNode.class);
    private static final Operation<ErasureReceipt.Erasing> ERASE = delete("/me", ErasureReceipt.Erasing.class);

    private final ServiceCalls calls;

    ProfileClient(ServiceCalls calls) {
        this.calls = calls;
    }

    /** Everything at a glance, if it has changed since the answer with that tag. Nothing waits. */
    public CompletionStage<ServiceResult<Tagged<AccountOverview>>> overviewSince(@Nullable String tag) {
        return calls.sinceAsync(tag, OVERVIEW.with(), Duration.ZERO);
    }

    /** All assessments, newest first. */
    public ServiceResult<SavedAssessment.All> assessments() {
        return calls.readAll(ASSESSMENTS.with());
    }

    /** How far the visitor is with assessments. */
    public ServiceResult<AssessmentState> assessmentState() {
        return calls.send(ASSESSMENT_STATE.with());
    }

    /** Two assessments side by side. */
    public ServiceResult<SavedAssessment.Comparison> compare(String a, String b) {
        return calls.send(COMPARISON.with(a, b));
    }

    /** All saved careers, latest first. */
    public ServiceResult<SavedCareer.All> careers() {
        return calls.readAll(CAREERS.with());
    }

    /** A saved career. */
    public ServiceResult<SavedCareer> career(String slug) {
        return calls.send(CAREER.with(slug));
    }

    /** Saves a career, or what is thought of it. */
    public ServiceResult<Void> saveCareer(String slug, SavedCareer.Opinion opinion) {
        return calls.send(SAVE_CAREER.with(slug), opinion);
    }

    /** Takes a career away from the saved ones. */
    public ServiceResult<Void> removeCareer(String slug) {
        return calls.send(REMOVE_CAREER.with(slug));
    }

    /** The plan. */
    public ServiceResult<Plan> plan() {
        return calls.send(PLAN.with());
    }

    /** Adds a guide's steps to the plan, those that are not in it yet. */
    public ServiceResult<Void> addGuide(String slug) {
        return calls.send(ADD_GUIDE.with(slug));
    }

    /** Adds a step of one's own to the plan, as its last. */
    public ServiceResult<Plan> addStep(Plan.NewItem step) {
        return calls.send(ADD_STEP.with(), step);
    }

    /** Changes a step of the plan; 409 if the same texts were changed elsewhere. */
    public ServiceResult<Plan> changeStep(String item, Plan.ItemChange change) {
        return calls.send(CHANGE_STEP.with(item), change);
    }

    /** Removes a step of the plan. */
    public ServiceResult<Void> removeStep(String item) {
        return calls.send(REMOVE_STEP.with(item));
    }

    /** All that was agreed to, latest first. */
    public ServiceResult<Consent.All> consents() {
        return calls.readAll(CONSENTS.with());
    }

    /** Ends a consent. */
    public ServiceResult<Void> leave(String cohort) {
        return calls.send(LEAVE.with(cohort));
    }

    /** What a join code leads to. */
    public ServiceResult<Consent.Invitation> invitation(String code) {
        return calls.send(INVITATION.with(code));
    }

    /** Agrees that the counselor of the cohort with that code sees what the invitation says. */
    public ServiceResult<Void> join(String code) {
        return calls.send(JOIN.with(), new Consent.Join(code, true));
    }

    /** A page of who looked, latest first. */
    public ServiceResult<AccessLogEntry.All> accessLog(int page) {
        return calls.send(ACCESS_LOG.with(page, AccessLogEntry.All.SIZE));
    }

    /** Everything profile has of the visitor, as it is. */
    public ServiceResult<JsonNode> export() {
        return calls.send(EXPORT.with());
    }

    /** Has the visitor erased everywhere. */
    public ServiceResult<ErasureReceipt.Erasing> erase() {
        return calls.send(ERASE.with());
    }
}
