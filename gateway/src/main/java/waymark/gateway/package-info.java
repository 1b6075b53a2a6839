/**
 * What a browser talks to. Pages ({@code waymark.gateway.careers}, {@code .quiz}, {@code .results}, {@code .account}, {@code .counselor},
 * {@code .admin}) are rendered here from what the services answer; {@code .signin} keeps tokens on the server and gives the
 * browser one cookie; {@code .api} passes {@code /api/**} on. No business rules. Owns sessions only (Mongo database
 * {@code gateway}). Topics in: {@code career}, to keep pages fresh. Topics out: none.
 *
 * <p>Routes of this package: {@code GET /assets/{name}}, {@code /favicon.ico}, {@code /sitemap.xml}, {@code /robots.txt}, {@code
 * /feed.xml}; each package above names its own, and {@link waymark.gateway.upstream.Routes} what may be asked of the services.
 *
 * <p>A page: a {@code Pages} controller takes {@link waymark.gateway.web.PageModel} (and {@link waymark.gateway.web.form.Form}), asks {@link
 * waymark.gateway.upstream.ServiceCalls}, and hands each {@link waymark.gateway.upstream.ServiceResult} to a template through {@link waymark.gateway.web.PageRenderer}.
 */
package waymark.gateway;
