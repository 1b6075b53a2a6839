package waymark.gateway.admin.operations;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.generated.precompiled.StaticTemplates;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import waymark.gateway.identity.Visitor;
import waymark.gateway.upstream.desk.AuditEntry;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.form.Form;

class AuditPageTest {

    @Test
    void a_career_from_the_address_stays_one_part_of_every_link() {
        var model = new OperationsPages.AuditModel(new AuditEntry.All(List.of(), 0, 50, ""), "a&page=9 #/x", 2);

        assertThat(rendered(model))
                .contains("\"/admin/audit?career=a%26page%3D9%20%23%2Fx\"")
                .contains("\"/admin/careers/a%26page%3D9%20%23%2Fx\"");
    }

    @Test
    void a_list_in_which_nobody_commented_has_no_column_for_it() {
        assertThat(rendered(audit(null))).contains(">Version</th>").doesNotContain("Comment");
        assertThat(rendered(audit("Shorter."))).contains(">Comment</th>", "Shorter.");
    }

    private static OperationsPages.AuditModel audit(@Nullable String comment) {
        var entry = new AuditEntry("baker", "Baker", 1, "saved", "Ann", Instant.EPOCH, comment);
        return new OperationsPages.AuditModel(new AuditEntry.All(List.of(entry), 1, 50, ""), "", 0);
    }

    private static String rendered(OperationsPages.AuditModel model) {
        var outcome = new PageModel.FormResult("", new Form(Map.of()), HttpStatus.OK, List.of());
        var page = new PageModel(
                Visitor.stranger(""),
                new PageModel.Site("", null),
                "/admin/audit",
                false,
                "Audit",
                "",
                "admin",
                null,
                outcome);
        return new StaticTemplates().adminAudit(page, model).render();
    }
}
