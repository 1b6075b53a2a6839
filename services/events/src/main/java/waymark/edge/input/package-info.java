/**
 * What a request brings is read strictly here, before a service sees it: nothing is coerced, guessed or lost without a
 * word.
 */
package waymark.edge.input;
