/** Writing a guide. */
package waymark.gateway.admin.draft;
