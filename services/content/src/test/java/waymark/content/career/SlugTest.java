package waymark.content.career;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource({
        "Long-Haul Truck Driver, long-haul-truck-driver",
        "  Café Owner & Baker , cafe-owner-baker",
        "Children's Librarian, childrens-librarian",
        "C++ Developer, c-developer",
        "Straßenbauer 2, stra-enbauer-2"
    })
    void small_letters_and_hyphens(String title, String slug) {
        assertThat(Slug.of(title)).isEqualTo(slug);
    }

    @Test
    void a_long_title_is_cut() {
        assertThat(Slug.of("ab ".repeat(60))).hasSizeLessThanOrEqualTo(80).doesNotEndWith("-");
    }

    @Test
    void a_title_without_letters_is_refused() {
        assertThatThrownBy(() -> Slug.forTitle("!!!")).hasMessageContaining("at least one letter");
    }
}
