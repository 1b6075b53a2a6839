/**
 * Real MongoDB, Kafka and Keycloak for the launcher and the tests: containers when Docker answers, otherwise the same
 * servers as child processes of this JVM. {@code WAYMARK_BACKENDS=native} or {@code docker} (environment or system
 * property) decides by hand.
 */
package waymark.backends;
