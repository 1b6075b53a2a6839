/**
 * Finding careers by name, words and meaning: an embedded Lucene index over titles, alternative titles, summary, duties
 * and tools, where words may come in any order and form, cut short, joined or split, and with up to two typos each; and
 * beside it the vectors of what careers are about, for people who say what they would like to do.
 */
package waymark.content.search;
