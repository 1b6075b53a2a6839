package waymark.gateway.admin;

import java.util.List;

/** Careers on the desk, and what of them is looked at. */
public record DeskModel(DeskItem.Queue queue, QueueFilter looking, List<FormPart.Option> categories) {}
