package waymark.gateway.account;

import java.util.Map;
import waymark.gateway.ServiceResult;

/**
 * How far the erasure of everything has come.
 *
 * @param receipts what each part of Waymark says, by its name
 * @param complete have all parts answered?
 */
public record GoodbyeModel(String receipt, Map<String, ServiceResult<ErasureReceipt>> receipts, boolean complete) {}
