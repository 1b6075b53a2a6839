package waymark.gateway.account.plan;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.generated.precompiled.StaticTemplates;
import io.micronaut.http.HttpStatus;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import waymark.events.CareerEvent.CareerPublished;
import waymark.gateway.SampleCareers;
import waymark.gateway.identity.Visitor;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.form.Form;

class StepsPageTest {

    @Test
    void a_career_without_steps_offers_none_for_the_plan() {
        CareerPublished career = SampleCareers.career("c-1", 1, "baker", "Baker", true);
        var outcome = new PageModel.FormResult("", new Form(Map.of()), HttpStatus.OK, List.of());
        var page = new PageModel(
                Visitor.stranger(""),
                new PageModel.Site("", null),
                "/account",
                false,
                "Steps",
                "",
                "account",
                null,
                outcome);

        assertThat(career.steps()).isEmpty();
        assertThat(new StaticTemplates().accountSteps(page, career).render())
                .contains("No steps are written for this career yet.")
                .doesNotContain("Put these steps into my plan");
    }
}
