package waymark.gateway.results;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.generated.precompiled.StaticTemplates;
import io.micronaut.http.HttpStatus;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import waymark.gateway.identity.Visitor;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.recommendation.Accuracy;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.form.Form;

class AccuracyPageTest {

    @Test
    void one_rating_is_one_and_a_percent_sign_follows_its_number() {
        assertThat(page(1)).contains("1 rating so far").doesNotContain("1 ratings");
        assertThat(page(2)).contains("2 ratings so far", ">84%<").doesNotContain("84 %");
    }

    private static String page(int total) {
        var outcome = new PageModel.FormResult("", new Form(Map.of()), HttpStatus.OK, List.of());
        var page = new PageModel(
                Visitor.stranger(""), new PageModel.Site("", null), "/", false, "Accuracy", "", "", null, outcome);
        var bin = new Accuracy.Bin("best", null, total, total, 0.84, 0.5, 0.95);
        return new StaticTemplates()
                .resultsAccuracy(
                        page, new ServiceResult.Ok<>(new Accuracy(null, List.of(bin), total, "interval", null)))
                .render();
    }
}
