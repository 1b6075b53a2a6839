package waymark.gateway.admin.schools;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.profile.roster.RosterClient;
import waymark.gateway.upstream.profile.roster.RosterImport;
import waymark.gateway.upstream.profile.school.School;
import waymark.gateway.upstream.profile.school.SchoolClient;
import waymark.gateway.web.HtmlController;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;
import waymark.gateway.web.form.Uploads;

/** A school's roster: send what its own systems export or a CSV file, look at what it would change, apply it. */
@HtmlController("/admin/schools/{school}/rosters")
@Secured("admin")
public class RosterPages {
    private final PageRenderer html;
    private final SchoolClient schools;
    private final RosterClient rosters;

    RosterPages(PageRenderer html, SchoolClient schools, RosterClient rosters) {
        this.html = html;
        this.schools = schools;
        this.rosters = rosters;
    }

    /** What was sent for a school. */
    public record RostersModel(School school, RosterImport.All all) {}

    /** One that was sent. */
    public record RosterModel(School school, RosterImport roster) {}

    @Get
    HttpResponse<?> all(PageModel page, String school) {
        return html.show(
                page,
                schools.school(school),
                found -> html.show(
                        page.titled("Roster of " + found.name()).in("admin"),
                        Templates::adminRosters,
                        rosters.rosters(school).map(all -> new RostersModel(found, all))));
    }

    @Post(consumes = MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> compare(
            PageModel page,
            String school,
            @Nullable @Part("file") CompletedFileUpload file,
            @Nullable @Part("org") String org,
            @Nullable @Part("homerooms") String homerooms,
            @Nullable @Part("counselor") String counselor) {
        if (file == null || file.getFilename().isEmpty()) {
            return all(page.refused(List.of("Choose the file first.")), school);
        }
        ServiceResult<RosterImport> compared =
                rosters.compare(school, typed(org), homerooms != null, typed(counselor), Uploads.of(file));
        return html.show(
                page,
                compared,
                made -> html.redirect("/admin/schools/" + school + "/rosters/" + made.id()),
                refused -> all(refused, school));
    }

    private static @Nullable String typed(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    @Get("/{roster}")
    HttpResponse<?> one(PageModel page, String school, String roster) {
        return html.show(
                page,
                schools.school(school),
                found -> html.show(
                        page.titled("Roster of " + found.name()).in("admin"),
                        Templates::adminRoster,
                        rosters.roster(school, roster).map(run -> new RosterModel(found, run))));
    }

    @Post("/{roster}")
    HttpResponse<?> apply(PageModel page, Form form, String school, String roster) {
        return html.show(
                page,
                rosters.apply(school, roster),
                done -> html.done("/admin/schools/" + school + "/rosters/" + roster + "?did=applied"),
                refused -> one(refused, school, roster));
    }
}
