/**
 * All content as one file of JSON Lines, and back. What matters here travels: careers with every version, categories,
 * and the pictures they show. What belongs to this portal alone (revisions, what waits to be sent) stays. The same
 * content always gives the same bytes.
 */
package waymark.content.transfer;
