package waymark.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Nobody can add a page that is not looked at. */
class PageListTest {

    @Test
    void every_page_the_gateway_has_is_in_the_list_of_those_looked_at() {
        Set<String> routes = PageRoutes.all();
        assertThat(routes).contains("/", "/careers/{slug}", "/admin/careers/{slug}/versions/{number}");

        Set<String> seen = PageCase.ALL.stream()
                .filter(PageCase::showsPage)
                .map(look -> PageRoutes.of(routes, look.address()))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        var unseen = new TreeSet<>(routes);
        unseen.removeAll(seen);
        unseen.removeAll(PageCase.NO_PAGES.keySet());
        assertThat(unseen).as("pages without a row in Look.ALL").isEmpty();
        assertThat(seen).doesNotContainAnyElementsOf(PageCase.NO_PAGES.keySet());
    }
}
