/** The desk: writing, publishing and withdrawing guides, and how the portal's parts are doing. For admins. */
package waymark.gateway.admin;
