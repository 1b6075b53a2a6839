/** Schools and who counsels at them. */
package waymark.gateway.admin.schools;
