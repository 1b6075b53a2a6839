/**
 * Careers and their guides: drafting, publishing, searching.
 *
 * <p>An editor works on a draft; publishing makes it a numbered version that everybody reads, and every version is
 * kept. A career keeps its id for good; its address (slug) follows its title, and former addresses lead to the new one.
 * What is written and what published data says is a {@code guide}; on its way to the public and back it is a
 * {@code career}. Published guides are read from memory ({@code catalog}), found through an embedded Lucene index
 * ({@code search}), written at the {@code desk} and let out by {@code schedule}, and the first ones come from
 * {@code resources/guides} ({@code seed}). Many more come from public data sets ({@code importing}), with a way into
 * each ({@code path}). Their links are visited weekly ({@code links}), they may show a picture ({@code images}), and
 * all of it goes out and in as one file ({@code transfer}).
 *
 * <p>A draft may be reviewed by an editor who did not write it; {@code waymark.review-required} makes that mandatory.
 * Times to publish and to withdraw stand in the career. Every change is listed in {@code audit}, which only grows.
 *
 * <p>Routes: {@code GET /careers}, {@code /careers/suggest}, {@code /careers/comparison}, {@code /careers/by/{facet}},
 * {@code /careers/{slug}}, {@code /categories}, {@code /sources}, {@code /images/{id}}; for admins
 * {@code /admin/careers/**}, {@code /admin/guide-fields}, {@code /admin/imports/**}, {@code /admin/queue},
 * {@code /admin/links/**}, {@code /admin/content/**} and {@code /admin/audit}; {@code GET /me/edits} for whoever has
 * signed in, {@code GET /previews/{token}} for whoever has a link. Topics in: {@code people}, {@code career} (its own,
 * to refresh the memory of every instance). Topic out: {@code career}.
 */
package waymark.content;
