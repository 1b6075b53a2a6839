/**
 * What people say for things: everyday words and phrases, Spanish names, typos, and what a trade and its people have in
 * common.
 */
package waymark.content.search.words;
