package waymark.gateway.admin.draft;

/**
 * What came of a form that saved itself.
 *
 * @param revision the draft's, to be saved over next
 * @param tone good, bad or clash
 */
public record AutosaveModel(long revision, String tone, String text) {}
