package waymark.gateway.admin;

import java.util.List;
import waymark.gateway.admin.draft.FormPart;

/**
 * The form that begins a career.
 *
 * @param title as typed
 * @param category as chosen
 * @param errors why it was not begun
 */
public record NewCareerModel(String title, String category, List<FormPart.Option> categories, List<String> errors) {}
