/**
 * Whether the addresses guides lead to still answer. Checked in the background, a few at a time, politely, and only at
 * public addresses: an editor can write any address into a guide, and this service must not become a way into the
 * network it runs in.
 */
package waymark.content.links;
