/** Links that show a draft to people who are no editors. */
package waymark.content.preview;
