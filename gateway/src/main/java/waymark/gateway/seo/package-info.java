/** For search engines and feed readers. Routes: {@code GET /sitemap.xml}, {@code /robots.txt}, {@code /feed.xml}. */
package waymark.gateway.seo;
