package waymark.gateway.admin.imports;

import java.util.List;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.desk.ImportRun;

/**
 * Imports so far, and the form for another.
 *
 * @param errors why a file was not read
 */
public record ImportsModel(ServiceResult<ImportRun.All> runs, List<String> errors) {}
