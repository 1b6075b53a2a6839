package waymark.gateway.account.privacy;

import java.util.Map;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.profile.ErasureReceipt;

/**
 * How far the erasure of everything has come.
 *
 * @param receipts what each part of Waymark says, by its name
 * @param complete have all parts answered?
 */
public record GoodbyeModel(String receipt, Map<String, ServiceResult<ErasureReceipt>> receipts, boolean complete) {}
