/** For search engines and feed readers. */
package waymark.gateway.seo;
