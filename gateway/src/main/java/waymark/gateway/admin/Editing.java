package waymark.gateway.admin;

import java.util.List;

/**
 * What the edit page shows.
 *
 * @param sheet what stands in the fields
 * @param revision the draft's revision the text is to be saved over
 * @param errors why it was not saved or published
 * @param differences where the stored draft says something else, after somebody else saved it
 * @param focus key of the field to begin at, may be empty
 * @param did what has just been done, may be empty
 */
public record Editing(
        Draft draft,
        Sheet sheet,
        long revision,
        List<Section> sections,
        List<String> errors,
        List<Difference> differences,
        String focus,
        String did) {}
