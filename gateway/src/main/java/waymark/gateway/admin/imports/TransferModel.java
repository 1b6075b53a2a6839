package waymark.gateway.admin.imports;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import waymark.gateway.upstream.desk.ImportReport;

/**
 * Exporting everything, and what came of an import.
 *
 * @param arrived absent before the import
 * @param errors why nothing was imported
 */
public record TransferModel(@Nullable ImportReport arrived, List<String> errors) {}
