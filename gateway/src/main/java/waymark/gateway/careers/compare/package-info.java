/** Careers side by side. */
package waymark.gateway.careers.compare;
