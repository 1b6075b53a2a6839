package waymark.gateway.upstream.desk;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.json.tree.JsonNode;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import waymark.gateway.upstream.ServiceClient;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.content.Guide;

/** Asks the content service for what it tells and does for editors: careers, their drafts and their versions. */
@ServiceClient
public interface DeskClient {
    /** What waits on the desk, as the {@link QueueFilter#parts} of a filter say. */
    @Get("/admin/queue?part={part}&q={q}&state={state}&category={category}&sort={sort}&page={page}&size="
            + QueueFilter.SIZE)
    ServiceResult<DeskItem.Queue> queue(@QueryValue Map<String, String> parts);

    /** The form a guide is written with. */
    @Get("/admin/guide-fields")
    ServiceResult<GuideFieldDefinitions> fields();

    /** Begins a career. */
    @Post("/admin/careers")
    ServiceResult<Draft> begin(String title, String category);

    /** Does one thing to many careers, or only says what would happen to each. */
    @Post("/admin/careers/bulk?dryRun={dryRun}")
    ServiceResult<BulkChange.Outcomes> change(@Body BulkChange change, boolean dryRun);

    /** A draft as it stands. */
    @Get("/admin/careers/{slug}/draft")
    ServiceResult<Draft> draft(String slug);

    /** Saves a draft as a whole. */
    @Put("/admin/careers/{slug}/draft")
    ServiceResult<Draft> save(String slug, @Body Draft.Text text);

    /** Throws that text away for what is public. */
    @Post("/admin/careers/{slug}/discard?revision={revision}")
    ServiceResult<Draft> discard(String slug, long revision);

    /** Makes an imported career the editor's own. */
    @Post("/admin/careers/{slug}/adopt")
    ServiceResult<Draft> adopt(String slug);

    /** Asks for a review of that text. */
    @Post("/admin/careers/{slug}/submit")
    ServiceResult<Draft> submit(String slug, long revision, @Nullable String comment);

    /** Finds that text good. */
    @Post("/admin/careers/{slug}/approve")
    ServiceResult<Draft> approve(String slug, long revision, @Nullable String comment);

    /** Gives that text back to its authors. */
    @Post("/admin/careers/{slug}/send-back")
    ServiceResult<Draft> sendBack(String slug, long revision, @Nullable String comment);

    /** Makes that text public. */
    @Post("/admin/careers/{slug}/publish?revision={revision}")
    ServiceResult<DeskItem> publish(String slug, long revision, @Nullable String comment);

    /** Takes a career from the public. */
    @Post("/admin/careers/{slug}/withdraw")
    ServiceResult<Void> withdraw(String slug);

    /** Sets the times to go out and to be withdrawn, null for none. */
    @Post("/admin/careers/{slug}/schedule")
    ServiceResult<ScheduleView> schedule(String slug, @Nullable Instant publishAt, @Nullable Instant unpublishAt);

    /** Takes the times away. */
    @Delete("/admin/careers/{slug}/schedule")
    ServiceResult<ScheduleView> unschedule(String slug);

    /** How many preview links there are. */
    @Get("/admin/careers/{slug}/preview-link")
    ServiceResult<PreviewLink> links(String slug);

    /** Makes a preview link. */
    @Post("/admin/careers/{slug}/preview-link")
    ServiceResult<PreviewLink> link(String slug);

    /** Ends all preview links. */
    @Delete("/admin/careers/{slug}/preview-link")
    ServiceResult<PreviewLink> unlink(String slug);

    /** The draft that a preview link shows to whoever has it. */
    @Get("/previews/{token}")
    ServiceResult<PreviewLink.Shown> linked(String token);

    /** The draft as readers would see it. */
    @Get("/admin/careers/{slug}/preview")
    ServiceResult<Guide> preview(String slug);

    /** All versions that were ever public. */
    @Get("/admin/careers/{slug}/versions")
    ServiceResult<Version.All> versions(String slug);

    /** A version as readers saw it. */
    @Get("/admin/careers/{slug}/versions/{number}")
    ServiceResult<Guide> version(String slug, int number);

    /** A version's text as JSON. */
    @Get("/admin/careers/{slug}/versions/{number}")
    ServiceResult<Map<String, Object>> text(String slug, int number);

    /** Makes an old version the draft. */
    @Post("/admin/careers/{slug}/versions/{number}/restore")
    ServiceResult<Void> restore(String slug, int number);

    /** The draft's picture, and what another one may be. */
    @Get("/admin/careers/{slug}/image")
    ServiceResult<Picture> picture(String slug);

    /** Puts a picture into the draft, with what it shows and whose it is. */
    @Post("/admin/careers/{slug}/image?alt={alt}&credit={credit}")
    ServiceResult<Void> putPicture(String slug, String alt, String credit, InputStream file);

    /** Where content names the visitor as an editor, as it is. */
    @Get("/me/edits")
    ServiceResult<JsonNode> export();

    /** Takes the picture out of the draft. */
    @Delete("/admin/careers/{slug}/image")
    ServiceResult<Void> removePicture(String slug);
}
