package waymark.gateway.admin;

import jakarta.inject.Singleton;
import waymark.gateway.cache.CareerCache;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.desk.DeskClient;
import waymark.gateway.upstream.desk.GuideFieldDefinitions;

/** The form a guide is written with, kept so that what was typed can be shown while the desk does not answer. */
@Singleton
public class GuideFieldDefinitionsCache {
    private final DeskClient desk;
    private final CareerCache careers;

    GuideFieldDefinitionsCache(DeskClient desk, CareerCache careers) {
        this.desk = desk;
        this.careers = careers;
    }

    /** The form as it was told last. */
    public ServiceResult<GuideFieldDefinitions> fields() {
        return careers.keep("guide-fields", desk::fields);
    }
}
