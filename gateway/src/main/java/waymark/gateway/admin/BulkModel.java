package waymark.gateway.admin;

import java.util.List;

/**
 * Several careers at once: asked first, then done.
 *
 * @param did is it done?
 */
public record BulkModel(BulkAction bulk, List<BulkAction.Row> rows, boolean did) {}
