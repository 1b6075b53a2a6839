package waymark.gateway.admin.review;

import java.time.Instant;
import waymark.gateway.careers.guide.GuideModel;

/**
 * A draft as readers would see it, for whoever has its link.
 *
 * @param expires when the link ends
 */
public record SharedPreviewModel(Instant expires, GuideModel guide) {}
