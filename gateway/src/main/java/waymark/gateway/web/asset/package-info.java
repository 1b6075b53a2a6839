/** Style sheets, scripts and pictures of the portal itself. */
package waymark.gateway.web.asset;
