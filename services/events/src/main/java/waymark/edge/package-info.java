/**
 * What every service's edge shares: refusals and their bodies, the caller, the trace, health, the OpenAPI document,
 * erasure receipts.
 */
package waymark.edge;
