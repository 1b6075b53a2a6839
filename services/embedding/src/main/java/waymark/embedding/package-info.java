/**
 * Text to vector: how near two texts are in meaning. Pure Java, no framework, no network; see {@code MODEL_CARD.md}
 * beside the table for where it comes from.
 */
package waymark.embedding;
