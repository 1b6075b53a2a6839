/** What an import changes in a career, figure by figure. */
package waymark.content.importing.difference;
