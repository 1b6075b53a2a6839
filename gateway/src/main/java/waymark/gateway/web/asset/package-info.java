/**
 * Style sheets, scripts and pictures of the portal itself. Routes: {@code GET /assets/{name}}, {@code /favicon.ico}.
 */
package waymark.gateway.web.asset;
