package waymark.content.catalog;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** The fields of work, and how many careers each holds. */
@Controller("/categories")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class CategoryController {
    private final CareerCatalog catalog;

    CategoryController(CareerCatalog catalog) {
        this.catalog = catalog;
    }

    /** A category with its number of public careers. */
    @Serdeable
    record CategoryCard(String slug, String name, String description, long careers) {}

    /** All categories. */
    @Serdeable
    record CategoryList(List<CategoryCard> items, int total) {}

    /** All categories in the order they are shown. */
    @Get
    CategoryList all() {
        CatalogSnapshot now = catalog.catalog();
        List<CategoryCard> items = now.categories().stream()
                .map(c -> new CategoryCard(c.slug(), c.name(), c.description(), now.size(c.slug())))
                .toList();
        return new CategoryList(items, items.size());
    }
}
