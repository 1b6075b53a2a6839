/** Public pages about careers: start page, browse and search, guides, comparison. Asks content and recommendation. */
package waymark.gateway.careers;
