package waymark.content.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.content.Http;
import waymark.content.Http.Answer;
import waymark.content.guide.EmploymentGrowth;
import waymark.content.guide.RealGuides;

/** What a visitor finds on the first day. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogApiTest implements Backends {
    @Inject
    EmbeddedServer server;

    private Http visitor;

    @BeforeEach
    void visit() {
        visitor = new Http(server.getURI(), null);
    }

    @Test
    void all_guides_are_listed_by_title_in_pages() {
        Answer first = visitor.get("/careers?size=7");
        assertThat(first.body()).containsEntry("total", RealGuides.all().size());
        assertThat(first.items()).hasSize(7);
        assertThat(visitor.get("/careers?size=100").each("title"))
                .hasSize(100)
                .isSortedAccordingTo(Comparator.comparing(Object::toString));
        assertThat(visitor.get("/careers?size=7&page=1").each("slug")).doesNotContainAnyElementsOf(first.each("slug"));
        assertThat(visitor.get("/careers?page=99").items()).isEmpty();
    }

    @Test
    void a_list_says_what_it_can_be_narrowed_and_sorted_by() {
        Map<String, Object> list = visitor.get("/careers").body();
        assertThat(list.get("pay"))
                .asInstanceOf(LIST)
                .hasSize(5)
                .contains(Map.of("value", "under-40k", "label", "Under $40,000"));
        assertThat(list.get("growth")).asInstanceOf(LIST).hasSize(6);
        assertThat(list.get("degree")).asInstanceOf(LIST).extracting("value").containsExactly("no", "yes");
        assertThat(list.get("orders"))
                .asInstanceOf(LIST)
                .extracting("value")
                .containsExactly("title", "pay", "outlook");
        assertThat(visitor.get("/careers?q=law").body().get("orders"))
                .asInstanceOf(LIST)
                .startsWith(Map.of("value", "relevance", "label", "Best match"));
    }

    @Test
    void careers_are_compared_in_the_order_asked_for_at_most_four_and_unknown_ones_left_out() {
        Map<String, Object> both = visitor.get("/careers/comparison?career=lawyer&career=no-such,archivist,lawyer")
                .body();
        assertThat(both.get("careers")).asInstanceOf(LIST).extracting("slug").containsExactly("lawyer", "archivist");
        assertThat(both.get("rows"))
                .asInstanceOf(LIST)
                .extracting("label")
                .contains("In short", "Median pay", "First step", "What is hard");
        assertThat(visitor.get("/careers/comparison?career=a,b,c,d,lawyer")
                        .body()
                        .get("careers"))
                .asInstanceOf(LIST)
                .isEmpty();
        assertThat(visitor.get("/careers/comparison").body().get("careers"))
                .asInstanceOf(LIST)
                .isEmpty();
    }

    @Test
    void a_card_says_what_a_list_needs() {
        Map<String, Object> card =
                visitor.get("/careers?q=libary%20tecnical").items().getFirst();
        assertThat(card)
                .containsEntry("slug", "technical-services-librarian")
                .containsEntry("category", "libraries-archives")
                .containsEntry("onetCode", "25-4022.00")
                .containsEntry("preparation", 5)
                .containsEntry("medianPay", 68270)
                .containsEntry("outlook", 1.7)
                .containsEntry("imported", false)
                .containsKeys("title", "summary", "alternativeTitles");
        assertThat(card.get("interests")).asInstanceOf(MAP).containsKeys("R", "I", "A", "S", "E", "C");
    }

    @Test
    void typos_lead_to_a_question_and_nonsense_to_nothing() {
        assertThat(visitor.get("/careers?q=libary%20tecnical").body()).containsEntry("didYouMean", "library technical");
        assertThat(visitor.get("/careers?q=xqzzvk").body())
                .containsEntry("total", 0)
                .doesNotContainKey("didYouMean");
        assertThat(visitor.get("/careers?q=elektrishun").body())
                .containsEntry("total", 0)
                .containsEntry("didYouMean", "electrician");
    }

    @Test
    void facets_narrow_and_are_counted() {
        assertThat(visitor.get("/careers?category=law").each("slug"))
                .containsExactlyInAnyOrderElementsOf(RealGuides.in("law"));
        assertThat(visitor.get("/careers?category=law&preparation=5").each("slug"))
                .containsExactlyInAnyOrder("lawyer", "mediator");
        assertThat(visitor.get("/careers?category=law,food&category=health").each("category"))
                .containsOnly("law", "food", "health");
        assertThat(visitor.get("/careers?category=&preparation=&interest=&sort=&q=")
                        .body())
                .containsEntry("total", RealGuides.all().size());
        assertThat(visitor.get("/careers?interest=a&size=100").each("slug")).contains("graphic-designer");
        assertThat(visitor.get("/careers?q=attorney&category=food").body()).containsEntry("total", 0);
        Object facets = visitor.get("/careers?preparation=5").body().get("facets");
        assertThat(facets)
                .asInstanceOf(MAP)
                .extractingByKey("category")
                .asInstanceOf(MAP)
                .containsEntry("law", 2);
    }

    @Test
    void pay_and_outlook_narrow_in_bands() {
        Answer well = visitor.get("/careers?pay=over-100k,80k-100k&size=100");
        assertThat(well.items()).isNotEmpty().allSatisfy(c -> assertThat((Integer) c.get("medianPay"))
                .isGreaterThanOrEqualTo(80_000));
        Answer fewer = visitor.get("/careers?outlook=declining&size=100");
        assertThat(fewer.items()).isNotEmpty().allSatisfy(c -> assertThat(((Number) c.get("outlook")).doubleValue())
                .isLessThan(-0.5));
        assertThat(fewer.body().get("facets"))
                .asInstanceOf(MAP)
                .extractingByKey("outlook")
                .asInstanceOf(MAP)
                .containsKeys("declining", "little-change", "slower", "average", "faster", "much-faster")
                .containsEntry("declining", fewer.body().get("total"));
        assertThat(visitor.get("/careers?full=true").body())
                .containsEntry("total", RealGuides.all().size());
    }

    @Test
    void one_figure_has_one_word_in_list_filter_and_guide() {
        List<Map<String, Object>> classes = list(visitor.get("/careers").body().get("growth"));
        assertThat(classes).hasSize(6);
        for (Map<String, Object> growth : classes) {
            Answer found = visitor.get("/careers?size=100&outlook=" + growth.get("value"));
            assertThat(found.items()).as("%s", growth).isNotEmpty().allSatisfy(card -> {
                assertThat(card).containsEntry("growth", growth);
                assertThat(EmploymentGrowth.of(((Number) card.get("outlook")).doubleValue())
                                .value())
                        .isEqualTo(growth.get("value"));
            });
            String slug = (String) found.items().getFirst().get("slug");
            assertThat(visitor.get("/careers/" + slug).body()).containsEntry("growth", growth);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Object json) {
        return (List<Map<String, Object>>) json;
    }

    @Test
    void hostile_queries_are_answered() {
        for (String query : List.of(
                "*".repeat(200),
                "a".repeat(200),
                "%F0%9F%98%80%F0%9F%98%80",
                "how+do+i+become+a",
                "a*+b*+c%3F+" + "d*+".repeat(40),
                "field%3A%28a+OR+b%29+AND+NOT+%5B1+TO+2%5D~",
                "%00%01%0A%0D",
                "x+".repeat(100),
                "%22%27%3B+DROP+TABLE+--")) {
            assertThat(visitor.get("/careers?q=" + query).status()).as(query).isEqualTo(200);
            assertThat(visitor.get("/careers/suggest?q=" + query).status())
                    .as(query)
                    .isEqualTo(200);
        }
    }

    @Test
    void news_are_full_guides_the_last_published_first() {
        Answer news = visitor.get("/careers?full=true&sort=newest&size=100");
        assertThat(news.each("imported")).hasSize(100).containsOnly(false);
        assertThat(news.items())
                .isSortedAccordingTo(Comparator.comparing(
                                (Map<String, Object> card) -> Instant.parse((String) card.get("publishedAt")))
                        .reversed()
                        .thenComparing(card -> (String) card.get("slug")))
                .allSatisfy(card -> assertThat(card).containsKeys("id", "revision"));
    }

    @Test
    void pay_and_outlook_sort_from_the_top() {
        assertThat(visitor.get("/careers?sort=pay&size=100").each("medianPay"))
                .isSortedAccordingTo(
                        Comparator.comparing((Object pay) -> (Integer) pay).reversed());
        assertThat(visitor.get("/careers?sort=outlook&size=100").each("outlook"))
                .isSortedAccordingTo(Comparator.comparing((Object o) -> ((Number) o).doubleValue())
                        .reversed());
    }

    @Test
    void what_cannot_be_asked_is_answered_with_how_to_ask() {
        for (String query : List.of(
                "interest=Z",
                "preparation=6",
                "pay=much",
                "outlook=rosy",
                "sort=luck",
                "size=101",
                "size=0",
                "page=-1",
                "q=" + "a".repeat(201))) {
            Answer refused = visitor.get("/careers?" + query);
            assertThat(refused.status()).as(query).isEqualTo(422);
            assertThat(refused.body()).as(query).containsKeys("type", "detail");
        }
    }

    @Test
    void categories_count_their_careers() {
        Answer categories = visitor.get("/categories");
        assertThat(categories.items()).hasSize(21);
        assertThat(categories.items().getFirst())
                .containsEntry("slug", "libraries-archives")
                .containsEntry("name", "Libraries and archives")
                .containsEntry("careers", RealGuides.in("libraries-archives").size())
                .containsKey("description");
    }
}
