package waymark.gateway.admin;

import java.util.List;
import waymark.gateway.ServiceResult;

/**
 * Imports so far, and the form for another.
 *
 * @param errors why a file was not read
 */
public record ImportsModel(ServiceResult<ImportRun.All> runs, List<String> errors) {}
