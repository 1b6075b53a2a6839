package waymark.gateway.admin.operations;

import waymark.gateway.upstream.desk.Link;

/**
 * The addresses guides name, and whether they answer.
 *
 * @param state those in that state alone, may be empty
 * @param number page, from 0
 * @param size entries a page
 * @param did what has just been done, may be empty
 */
public record LinksModel(Link.All all, String state, int number, int size, String did) {}
