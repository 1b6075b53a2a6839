package waymark.gateway.admin.operations;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.generated.precompiled.StaticTemplates;
import io.micronaut.http.HttpStatus;
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
        var model = new OperationsPages.AuditModel(new AuditEntry.All(List.of(), 0, 50, ""), "a&page=9 #/x", 2);

        assertThat(new StaticTemplates().adminAudit(page, model).render())
                .contains("\"/admin/audit?career=a%26page%3D9%20%23%2Fx\"")
                .contains("\"/admin/careers/a%26page%3D9%20%23%2Fx\"");
    }
}
