/** Whether the portal works: its services, events and links. */
package waymark.gateway.admin.operations;
