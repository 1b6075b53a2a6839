package waymark.gateway.admin.draft;

import java.util.List;
import waymark.gateway.upstream.content.Guide;

/**
 * A guide's picture and the form it is changed with.
 *
 * @param alt what the picture shows, as typed
 * @param credit whose it is, as typed
 * @param errors why it was not taken
 */
public record PictureModel(Guide guide, String slug, String alt, String credit, List<String> errors) {}
