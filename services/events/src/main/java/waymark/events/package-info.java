/**
 * What services say to each other. One sealed interface per topic; every record is a fact in the past tense with a
 * versioned wire name. Rules of the contract: add components, never rename or remove them; opaque ids only, no name,
 * address or free text; the newest event of a key carries all a reader needs, because topics are compacted.
 */
package waymark.events;
