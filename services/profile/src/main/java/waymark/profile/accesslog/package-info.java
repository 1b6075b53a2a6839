/**
 * Who looked at whose data: written before anything is shown, read by the person themselves, and chained entry by entry
 * so that one that was removed or altered is found.
 */
package waymark.profile.accesslog;
