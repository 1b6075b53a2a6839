/**
 * What everybody reads: published guides, lists of careers with filters, suggestions, categories. All of it is answered
 * from memory, which a replaying listener of the service's own {@code career} topic keeps fresh in every instance.
 */
package waymark.content.catalog;
