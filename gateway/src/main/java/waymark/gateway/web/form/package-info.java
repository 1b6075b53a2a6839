/** Forms that visitors send, and proof that they were sent from our pages. */
package waymark.gateway.web.form;
