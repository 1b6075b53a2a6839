/** Reviewing, comparing and restoring versions of a guide. */
package waymark.gateway.admin.review;
