/** Bringing in data and guides. */
package waymark.gateway.admin.imports;
