package waymark.gateway.admin;

import jakarta.inject.Singleton;
import waymark.gateway.cache.CareerCache;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.desk.DeskClient;
import waymark.gateway.upstream.desk.GuideFields;

/** The form a guide is written with, kept so that what was typed can be shown while the desk does not answer. */
@Singleton
public class GuideFieldsCache {
    private final DeskClient desk;
    private final CareerCache careers;

    GuideFieldsCache(DeskClient desk, CareerCache careers) {
        this.desk = desk;
        this.careers = careers;
    }

    /** The form as it was told last. */
    public ServiceResult<GuideFields> fields() {
        return careers.keep("guide-fields", desk::fields);
    }
}
