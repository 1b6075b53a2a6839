/**
 * What the tests of all applications share: tests that each of them has, access tables, and readers of what was
 * published.
 */
package waymark.testing;
