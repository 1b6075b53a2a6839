package waymark.gateway.admin.review;

import waymark.gateway.careers.guide.GuideModel;

/**
 * A version of a guide as readers would see it, for editors.
 *
 * @param name what version it is, as people call it
 */
public record PreviewModel(String slug, String name, GuideModel guide) {}
