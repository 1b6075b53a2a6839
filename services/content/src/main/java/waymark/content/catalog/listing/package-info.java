/** Public careers in a list: narrowed by facets, counted, sorted. */
package waymark.content.catalog.listing;
