package waymark.gateway.admin.imports;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.generated.precompiled.StaticTemplates;
import io.micronaut.http.HttpStatus;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import waymark.gateway.identity.Visitor;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.maintenance.ImportRun;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.form.Form;

class ImportPageTest {
    private static final ImportRun RUN = new ImportRun(
            "r",
            "r.zip",
            "done",
            false,
            false,
            false,
            false,
            false,
            1,
            new ImportRun.Plan("O*NET", 1, 0, 0, 0, null, null),
            1,
            1,
            1,
            null,
            new ImportRun.By("Ann"),
            Instant.EPOCH);

    @Test
    void it_says_how_many_imports_there_are_beside_those_it_lists() {
        assertThat(page(50, 312)).contains("<caption>The latest 50 of 312</caption>");
        assertThat(page(3, 3)).doesNotContain("<caption>");
    }

    @Test
    void it_says_what_content_takes() {
        assertThat(page(0, 0)).contains("<strong>O*NET</strong>, as text", "accept=\".zip,.csv\"", "Up to 7 MB.");
    }

    private static String page(int listed, int total) {
        var outcome = new PageModel.FormResult("", new Form(Map.of()), HttpStatus.OK, List.of());
        var page = new PageModel(
                Visitor.stranger(""),
                new PageModel.Site("", null),
                "/admin/import",
                false,
                "Import",
                "",
                "admin",
                null,
                outcome);
        var runs = new ServiceResult.Ok<>(new ImportRun.All(
                Collections.nCopies(listed, RUN),
                total,
                new ImportRun.Accepted(
                        List.of(new ImportRun.DataSet("O*NET", ", as text")), List.of(".zip", ".csv"), "Up to 7 MB.")));
        return new StaticTemplates().adminImport(page, runs).render();
    }
}
