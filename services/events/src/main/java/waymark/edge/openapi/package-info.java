/**
 * What an application says about its calls: the document the compiler wrote, and every answer they can give besides the
 * good one.
 */
package waymark.edge.openapi;
