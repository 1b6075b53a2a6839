package waymark.gateway.careers.guide;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InterestChartTest {

    @Test
    void the_line_on_a_bar_is_the_margin_on_the_scale_and_none_where_it_is_not_known() {
        StringOutput chart = new StringOutput();
        new StaticTemplates()
                .partsBars(
                        Map.of("R", 50.0, "I", 99.0, "A", 1.0, "S", 40.0),
                        Map.of("R", 19.6, "I", 9.8, "A", 9.8),
                        "Interests",
                        false,
                        "95% range")
                .render(chart);
        // Two units a point from 180 on: 50 ± 19.6, 99 + 9.8 ends at 100, 1 − 9.8 at 0.
        assertThat(chart.toString())
                .contains("x1=\"240.8\" y1=\"16\" x2=\"319.2\"")
                .contains("x1=\"358.4\" y1=\"52\" x2=\"380.0\"")
                .contains("x1=\"180.0\" y1=\"88\" x2=\"201.6\"")
                .doesNotContain("y1=\"124\"")
                .containsOnlyOnce("class=\"bar tone-S\" x=\"180\" y=\"112\" width=\"80.0\"");
    }
}
