/** A guide and its figures. */
package waymark.gateway.careers.guide;
