/** What every page has: its model, its visitor, its rendering and its errors. */
package waymark.gateway.web;
