package waymark.gateway.admin.schools;

import gg.jte.generated.precompiled.Templates;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import waymark.gateway.upstream.profile.school.SchoolClient;
import waymark.gateway.web.HtmlController;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.PageRenderer;
import waymark.gateway.web.form.Form;

/** Schools: an admin makes them, and puts counselors in and out. */
@HtmlController("/admin/schools")
@Secured("admin")
public class SchoolPages {
    private final PageRenderer html;
    private final SchoolClient schools;

    SchoolPages(PageRenderer html, SchoolClient schools) {
        this.html = html;
        this.schools = schools;
    }

    @Get
    HttpResponse<?> list(PageModel page) {
        return html.show(page.titled("Schools").in("admin"), Templates::adminSchools, schools.schools());
    }

    @Post
    HttpResponse<?> create(PageModel page, Form form) {
        return html.show(
                page,
                schools.create(form.get("name")),
                made -> html.redirect("/admin/schools/" + made.id()),
                this::list);
    }

    @Get("/{school}")
    HttpResponse<?> school(PageModel page, String school) {
        return html.show(
                page,
                schools.school(school),
                found -> html.page(page.titled(found.name()).in("admin"), Templates::adminSchool, found));
    }

    @Post("/{school}/name")
    HttpResponse<?> rename(PageModel page, Form form, String school) {
        return html.show(
                page,
                schools.rename(school, form.get("name")),
                renamed -> html.done("/admin/schools/" + school + "?did=renamed"),
                refused -> school(refused, school));
    }

    @Post("/{school}/counselors")
    HttpResponse<?> add(PageModel page, Form form, String school) {
        return html.show(
                page,
                schools.add(school, form.get("email")),
                added -> html.done("/admin/schools/" + school + "?did=added"),
                refused -> school(refused, school));
    }

    @Post("/{school}/counselors/{counselor}/remove")
    HttpResponse<?> remove(PageModel page, Form form, String school, String counselor) {
        return html.show(
                page,
                schools.remove(school, counselor, form.orNull("successor")),
                removed -> html.done("/admin/schools/" + school + "?did=removed"),
                refused -> school(refused, school));
    }
}
