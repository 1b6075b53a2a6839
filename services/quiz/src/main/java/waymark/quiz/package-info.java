/**
 * Asks people what they would like to do and says what their answers mean.
 *
 * <p>Features: {@code instrument} (the questions, as versioned data), {@code sitting} (one person's answers, from the
 * first to the assessment), {@code scoring} (answers to scores, pure arithmetic), {@code importing} (sittings a person
 * took along come back).
 *
 * <p>Routes: {@code /instruments}, {@code /sittings}, {@code /me/sittings} and what lies below them. Publishes the
 * topics {@code assessment} and {@code instrument} (at every start what is new of it); reads {@code people}. A
 * visitor's sitting nobody claimed is erased so long after its last answer as {@link waymark.retention.RetentionTable}
 * says.
 */
package waymark.quiz;
