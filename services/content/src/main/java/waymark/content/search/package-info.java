/**
 * Finding careers by words: an embedded Lucene index over titles, alternative titles, summary, duties and tools. Words
 * may come in any order and form, cut short, joined or split, and with up to two typos each.
 */
package waymark.content.search;
