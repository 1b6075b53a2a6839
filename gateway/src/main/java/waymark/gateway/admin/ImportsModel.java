package waymark.gateway.admin;

import java.util.List;
import waymark.gateway.Answer;

/**
 * Imports so far, and the form for another.
 *
 * @param errors why a file was not read
 */
public record ImportsModel(Answer<ImportRun.All> runs, List<String> errors) {}
