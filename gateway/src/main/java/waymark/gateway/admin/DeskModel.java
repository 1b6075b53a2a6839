package waymark.gateway.admin;

import java.util.List;
import waymark.gateway.admin.draft.FormPart;
import waymark.gateway.upstream.desk.DeskItem;

/** Careers on the desk, and what of them is looked at. */
public record DeskModel(DeskItem.Queue queue, QueueFilter looking, List<FormPart.Option> categories) {}
