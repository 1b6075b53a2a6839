/**
 * The portal on one machine without Docker: {@link waymark.local.Launcher} behind {@code ./waymark up}, and
 * {@link waymark.local.Portal} for the tests of the whole, which kill and restart its parts.
 */
package waymark.local;
