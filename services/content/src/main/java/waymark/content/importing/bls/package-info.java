/** Tables of the Bureau of Labor Statistics: pay, outlook, and schooling asked for and reached. */
package waymark.content.importing.bls;
