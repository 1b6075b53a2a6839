/**
 * What a browser talks to. Pages ({@code .careers}, {@code .quiz}, {@code .results}, {@code .account},
 * {@code .counselor}, {@code .admin}) are rendered here from what the services answer; {@code .signin} keeps tokens on
 * the server and gives the browser one cookie; {@code .api} passes {@code /api/**} on. No business rules. Owns sessions
 * only (Mongo database {@code gateway}). Topics in: {@code career}, to keep pages fresh. Topics out: none.
 *
 * <p>A page: a {@code Pages} controller takes {@link waymark.gateway.web.PageModel} (and
 * {@link waymark.gateway.web.form.Form}), asks a client of {@code .upstream}, and hands what came, a
 * {@link waymark.gateway.upstream.ServiceResult}, to a template through {@link waymark.gateway.web.PageRenderer}. What
 * holds for every request is in {@code .server}, what is kept until a career changes in {@code .cache}, what search
 * engines and feed readers take in {@code .seo}.
 *
 * <p>Each package names its routes, and {@link waymark.gateway.upstream.route.ServiceRoutes} what may be asked of
 * services.
 */
package waymark.gateway;
