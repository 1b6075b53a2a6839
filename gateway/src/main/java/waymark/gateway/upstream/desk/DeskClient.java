package waymark.gateway.upstream.desk;

import static waymark.gateway.upstream.Operation.delete;
import static waymark.gateway.upstream.Operation.get;
import static waymark.gateway.upstream.Operation.post;
import static waymark.gateway.upstream.Operation.put;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import waymark.gateway.upstream.Operation;
import waymark.gateway.upstream.ServiceCalls;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.content.Guide;

/** Asks the content service for what it tells and does for editors: careers, their drafts and their versions. */
@Singleton
public class DeskClient {
    private static final Operation<DeskItem.Queue> QUEUE = get(
            "/admin/queue?part={part}&q={q}&state={state}&category={category}&sort={sort}&page={page}&size={size}",
            DeskItem.Queue.class);
    private static final Operation<GuideFieldDefinitions> FIELDS =
            get("/admin/guide-fields", GuideFieldDefinitions.class);
    private static final Operation<Draft> BEGIN = post("/admin/careers", NewCareer.class, Draft.class);
    private static final Operation<BulkChange.Outcomes> BULK =
            post("/admin/careers/bulk?dryRun={dryRun}", BulkChange.class, BulkChange.Outcomes.class);
    private static final Operation<Draft> DRAFT = get("/admin/careers/{slug}/draft", Draft.class);
    private static final Operation<Draft> SAVE = put("/admin/careers/{slug}/draft", Draft.Text.class, Draft.class);
    private static final Operation<Draft> ADOPT = post("/admin/careers/{slug}/adopt", Draft.class);
    private static final Operation<Draft> SUBMIT = post("/admin/careers/{slug}/submit", Remark.class, Draft.class);
    private static final Operation<Draft> APPROVE = post("/admin/careers/{slug}/approve", Remark.class, Draft.class);
    private static final Operation<Draft> SEND_BACK =
            post("/admin/careers/{slug}/send-back", Remark.class, Draft.class);
    private static final Operation<DeskItem> PUBLISH =
            post("/admin/careers/{slug}/publish?revision={revision}", Remark.class, DeskItem.class);
    private static final Operation<Void> WITHDRAW = post("/admin/careers/{slug}/withdraw", Void.class);
    private static final Operation<ScheduleView> SCHEDULE =
            post("/admin/careers/{slug}/schedule", Times.class, ScheduleView.class);
    private static final Operation<ScheduleView> UNSCHEDULE =
            delete("/admin/careers/{slug}/schedule", ScheduleView.class);
    private static final Operation<PreviewLink> LINKS = get("/admin/careers/{slug}/preview-link", PreviewLink.class);
    private static final Operation<PreviewLink> LINK = post("/admin/careers/{slug}/preview-link", PreviewLink.class);
    private static final Operation<PreviewLink> UNLINK =
            delete("/admin/careers/{slug}/preview-link", PreviewLink.class);
    private static final Operation<PreviewLink.Shown> LINKED = get("/previews/{token}", PreviewLink.Shown.class);
    private static final Operation<Guide> PREVIEW = get("/admin/careers/{slug}/preview", Guide.class);
    private static final Operation<Version.All> VERSIONS = get("/admin/careers/{slug}/versions", Version.All.class);
    private static final Operation<Guide> VERSION = get("/admin/careers/{slug}/versions/{number}", Guide.class);
    private static final Operation<Map<String, Object>> TEXT =
            get("/admin/careers/{slug}/versions/{number}", Argument.mapOf(String.class, Object.class));
    private static final Operation<Void> RESTORE = post("/admin/careers/{slug}/versions/{number}/restore", Void.class);
    private static final Operation<Void> PICTURE =
            post("/admin/careers/{slug}/image?alt={alt}&credit={credit}", Void.class);
    private static final Operation<Void> NO_PICTURE = delete("/admin/careers/{slug}/image", Void.class);

    private final ServiceCalls calls;

    DeskClient(ServiceCalls calls) {
        this.calls = calls;
    }

    /** A career to be. */
    @Serdeable
    record NewCareer(String title, String category) {}

    /** What an editor says, about which text. */
    @Serdeable
    record Remark(@Nullable String comment, long revision) {}

    /** The times to be set. */
    @Serdeable
    record Times(@Nullable Instant publishAt, @Nullable Instant unpublishAt) {}

    /** What waits on the desk. */
    public ServiceResult<DeskItem.Queue> queue(QueueFilter wanted) {
        return calls.send(QUEUE.with(
                wanted.part(),
                orNull(wanted.q()),
                orNull(wanted.state()),
                orNull(wanted.category()),
                wanted.sort(),
                wanted.page(),
                QueueFilter.SIZE));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** The form a guide is written with. */
    public ServiceResult<GuideFieldDefinitions> fields() {
        return calls.send(FIELDS.with());
    }

    /** Begins a career. */
    public ServiceResult<Draft> begin(String title, String category) {
        return calls.send(BEGIN.with(), new NewCareer(title, category));
    }

    /** Does one thing to many careers, or only says what would happen to each. */
    public ServiceResult<BulkChange.Outcomes> change(BulkChange change, boolean dryRun) {
        return calls.send(BULK.with(dryRun), change);
    }

    /** A draft as it stands. */
    public ServiceResult<Draft> draft(String slug) {
        return calls.send(DRAFT.with(slug));
    }

    /** Saves a draft as a whole. */
    public ServiceResult<Draft> save(String slug, Draft.Text text) {
        return calls.send(SAVE.with(slug), text);
    }

    /** Makes an imported career the editor's own. */
    public ServiceResult<Draft> adopt(String slug) {
        return calls.send(ADOPT.with(slug));
    }

    /** Asks for a review of that text. */
    public ServiceResult<Draft> submit(String slug, long revision, @Nullable String comment) {
        return calls.send(SUBMIT.with(slug), new Remark(comment, revision));
    }

    /** Finds that text good. */
    public ServiceResult<Draft> approve(String slug, long revision, @Nullable String comment) {
        return calls.send(APPROVE.with(slug), new Remark(comment, revision));
    }

    /** Gives that text back to its authors. */
    public ServiceResult<Draft> sendBack(String slug, long revision, @Nullable String comment) {
        return calls.send(SEND_BACK.with(slug), new Remark(comment, revision));
    }

    /** Makes that text public. */
    public ServiceResult<DeskItem> publish(String slug, long revision, @Nullable String comment) {
        return calls.send(PUBLISH.with(slug, revision), new Remark(comment, revision));
    }

    /** Takes a career from the public. */
    public ServiceResult<Void> withdraw(String slug) {
        return calls.send(WITHDRAW.with(slug));
    }

    /** Sets the times to go out and to be withdrawn, null for none. */
    public ServiceResult<ScheduleView> schedule(
            String slug, @Nullable Instant publishAt, @Nullable Instant unpublishAt) {
        return calls.send(SCHEDULE.with(slug), new Times(publishAt, unpublishAt));
    }

    /** Takes the times away. */
    public ServiceResult<ScheduleView> unschedule(String slug) {
        return calls.send(UNSCHEDULE.with(slug));
    }

    /** How many preview links there are. */
    public ServiceResult<PreviewLink> links(String slug) {
        return calls.send(LINKS.with(slug));
    }

    /** Makes a preview link. */
    public ServiceResult<PreviewLink> link(String slug) {
        return calls.send(LINK.with(slug));
    }

    /** Ends all preview links. */
    public ServiceResult<PreviewLink> unlink(String slug) {
        return calls.send(UNLINK.with(slug));
    }

    /** The draft that a preview link shows to whoever has it. */
    public ServiceResult<PreviewLink.Shown> linked(String token) {
        return calls.send(LINKED.with(token));
    }

    /** The draft as readers would see it. */
    public ServiceResult<Guide> preview(String slug) {
        return calls.send(PREVIEW.with(slug));
    }

    /** All versions that were ever public. */
    public ServiceResult<Version.All> versions(String slug) {
        return calls.send(VERSIONS.with(slug));
    }

    /** A version as readers saw it. */
    public ServiceResult<Guide> version(String slug, int number) {
        return calls.send(VERSION.with(slug, number));
    }

    /** A version's text as JSON. */
    public ServiceResult<Map<String, Object>> text(String slug, int number) {
        return calls.send(TEXT.with(slug, number));
    }

    /** Makes an old version the draft. */
    public ServiceResult<Void> restore(String slug, int number) {
        return calls.send(RESTORE.with(slug, number));
    }

    /** Puts a picture into the draft, with what it shows and whose it is. */
    public ServiceResult<Void> putPicture(String slug, String alt, String credit, InputStream file) {
        return calls.upload(PICTURE.with(slug, alt, credit), file);
    }

    /** Takes the picture out of the draft. */
    public ServiceResult<Void> removePicture(String slug) {
        return calls.send(NO_PICTURE.with(slug));
    }
}
