package waymark.gateway.admin;

import jakarta.inject.Singleton;
import java.util.List;
import waymark.gateway.Careers;
import waymark.gateway.Services;
import waymark.gateway.careers.CareerCard;

/** The fields of work an editor can choose from. */
@Singleton
class Categories {
    private final Services services;
    private final Careers careers;

    Categories(Services services, Careers careers) {
        this.services = services;
        this.careers = careers;
    }

    /** All of them, none while they cannot be had. */
    List<Part.Option> options() {
        return careers.keep("categories", () -> services.get("/categories", CareerCard.Categories.class))
                .found()
                .map(all -> all.items().stream()
                        .map(c -> new Part.Option(c.slug(), c.name()))
                        .toList())
                .orElse(List.of());
    }
}
