package waymark.content.catalog.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedConditionsTest {
    private static final CareerFilter ALL = CareerFilter.of(Map.of(), false);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no degree | '' | No degree needed",
                "I have no degree | '' | No degree needed",
                "no degree required | '' | No degree needed",
                "jobs that don’t require a degree | '' | No degree needed",
                "I do not want to go to college | '' | No degree needed",
                "fix cars without a college degree | fix cars | No degree needed",
                "animals, no university | animals | No degree needed",
                "work I can do without going to college | '' | No degree needed",
                "well paid job | '' | 'Pays over $60,000'",
                "something that gets paid well | '' | 'Pays over $60,000'",
                "help children and earn good money | help children | 'Pays over $60,000'",
                "draw outdoor scenes that sell, pays well | draw outdoor scenes that sell | 'Pays over $60,000'",
                "outdoors | '' | Often outdoors",
                "Outside | '' | Often outdoors",
                "I want to be outside all day | '' | Often outdoors",
                "work with animals outdoors | work with animals | Often outdoors",
                "outdoor job with animals | with animals | Often outdoors",
                "outdoor power equipment mechanic | outdoor power equipment mechanic | ''",
                "outside sales representative | outside sales representative | ''",
                "I don't want to work outdoors | '' | Not about working outdoors",
                "I hate being outside | '' | Not about working outdoors",
                "cook but not outside | cook | Not about working outdoors",
                "I do not want to work from home | I do not want to work from home | ''",
                "not part time | not part time | ''",
                "work from home | '' | Often from home",
                "a remote job with numbers | a with numbers | Often from home",
                "remote sensing technician | remote sensing technician | ''",
                "care for people in their home | care for people in their home | ''",
                "part-time job | '' | Often part time",
                "work with kids part time | work with kids | Often part time",
                "make parts for time clocks | make parts for time clocks | ''",
                "science but not math | science | Not about math",
                "I do not like math | '' | Not about math",
                "i don’t like  math | '' | Not about math",
                "no math, no blood | '' | Not about blood or math",
                "art, no math and no science | art | Not about math or science",
                "i don't want to work with kids | '' | Not about children",
                "cooking, no heavy lifting | cooking | Not about lifting heavy loads",
                "help people but i can't see blood | help people | Not about blood",
                "casino math, no math | casino math | Not about math",
                "cook without experience | cook without experience | ''",
                "no idea | no idea | ''",
                "I hate sitting at a desk | I hate sitting at a desk | ''",
                "help people without homes | help people without homes | ''",
                "help people who can't see well | help people who can't see well | ''",
                "kids without parents | kids without parents | ''",
                "planes without pilots | planes without pilots | ''",
                "advise high income clients | advise high income clients | ''",
                "not college professor | not college professor | ''",
                "No Bake Molder | No Bake Molder | ''",
                "teach at a university | teach at a university | ''"
            })
    void a_condition_is_told_from_what_the_work_is(String typed, String rest, String label) {
        TypedConditions read = TypedConditions.read(typed);
        assertThat(read.rest()).isEqualTo(rest);
        assertThat(read.shown(ALL).stream().map(TypedConditions.Condition::label))
                .isEqualTo(label.isEmpty() ? List.of() : List.of(label));
    }

    @Test
    void what_stands_in_quotation_marks_is_meant_as_it_stands() {
        TypedConditions read = TypedConditions.read("help “with no degree”, good pay");
        assertThat(read.ofTexts().exactly()).containsExactly("with no degree");
        assertThat(read.rest()).isEqualTo("help with no degree");
        assertThat(read.shown(ALL))
                .containsExactly(
                        new TypedConditions.Condition("Says “with no degree”", "help with no degree, good pay"),
                        new TypedConditions.Condition("Pays over $60,000", "help \"with no degree\""));
        assertThat(TypedConditions.read("5\" pipe").ofTexts().exactly()).isEmpty();
        assertThat(TypedConditions.read("\" \" pipe").ofTexts().exactly()).isEmpty();
        assertThat(read.with("help them with no degree")).isEqualTo("help them \"with no degree\", good pay");
    }

    @Test
    void each_condition_can_be_dropped() {
        TypedConditions read = TypedConditions.read("fix things, no degree, good pay");
        assertThat(read.rest()).isEqualTo("fix things");
        assertThat(read.shown(ALL))
                .containsExactly(
                        new TypedConditions.Condition("No degree needed", "fix things, good pay"),
                        new TypedConditions.Condition("Pays over $60,000", "fix things, no degree"));
    }

    @Test
    void mended_words_come_with_their_conditions() {
        assertThat(TypedConditions.read("elektrician, no degree").with("electrician"))
                .isEqualTo("electrician, no degree");
        assertThat(TypedConditions.read("elektrician").with("electrician")).isEqualTo("electrician");
    }

    @Test
    void what_was_typed_to_slow_it_down_is_read_at_once() {
        for (String typed :
                List.of("no degree" + ", and".repeat(38), "i ".repeat(99), "no math" + ", no math".repeat(21))) {
            assertThat(TypedConditions.read(typed).found()).hasSizeLessThanOrEqualTo(3);
        }
    }

    @Test
    void a_filter_somebody_chose_stays() {
        TypedConditions read = TypedConditions.read("no degree, good pay");
        CareerFilter chosen = CareerFilter.of(Map.of(Facet.DEGREE, List.of("yes")), false);
        assertThat(read.narrow(chosen).asked())
                .containsEntry(Facet.DEGREE, Set.of("yes"))
                .containsEntry(Facet.PAY, Set.of("60k-80k", "80k-100k", "over-100k"));
        assertThat(read.shown(chosen)).containsExactly(new TypedConditions.Condition("Pays over $60,000", "no degree"));
    }
}
