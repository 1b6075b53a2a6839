/** What an import is made of, whichever data set it comes from. */
package waymark.content.importing.source;
