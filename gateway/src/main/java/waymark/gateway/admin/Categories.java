package waymark.gateway.admin;

import jakarta.inject.Singleton;
import java.util.List;
import waymark.gateway.admin.draft.FormPart;
import waymark.gateway.cache.CareerCache;
import waymark.gateway.upstream.ServiceCalls;
import waymark.gateway.upstream.content.CareerCard;

/** The fields of work an editor can choose from. */
@Singleton
public class Categories {
    private final ServiceCalls services;
    private final CareerCache careers;

    Categories(ServiceCalls services, CareerCache careers) {
        this.services = services;
        this.careers = careers;
    }

    /** All of them, none while they cannot be had. */
    public List<FormPart.Option> options() {
        return careers.keep("categories", () -> services.get("/categories", CareerCard.Categories.class))
                .found()
                .map(all -> all.items().stream()
                        .map(c -> new FormPart.Option(c.slug(), c.name()))
                        .toList())
                .orElse(List.of());
    }
}
