/**
 * Public pages about careers: start page, browse and search, guides with the person's own fit, comparison. Asks content
 * and recommendation; quiz for what it begins with and, with profile, for the fit.
 *
 * <p>Routes: {@code GET /}, {@code /method}, {@code /privacy}, {@code /careers}, {@code /careers/suggest},
 * {@code /careers/recent}, {@code POST /careers/recent/clear}, {@code GET /careers/by/interest},
 * {@code /careers/by/category}, {@code /careers/by/preparation}, {@code /careers/{slug}}, {@code /careers/{slug}/mine},
 * {@code /compare}, {@code /compare/suggest}, {@code /images/{id}}.
 */
package waymark.gateway.careers;
