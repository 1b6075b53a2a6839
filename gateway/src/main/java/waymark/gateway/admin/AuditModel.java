package waymark.gateway.admin;

import waymark.gateway.upstream.desk.AuditEntry;

/**
 * What was done at the desk.
 *
 * @param career the one career meant, empty for all
 * @param number page, from 0
 */
public record AuditModel(AuditEntry.All all, String career, int number) {}
