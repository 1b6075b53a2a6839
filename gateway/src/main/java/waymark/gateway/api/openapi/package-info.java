/** The description of the whole API. Route: {@code GET /api/openapi.json}. */
package waymark.gateway.api.openapi;
