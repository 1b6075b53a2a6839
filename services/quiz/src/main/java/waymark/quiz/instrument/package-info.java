/**
 * The questions people are asked. An instrument is a JSON file under {@code resources/instruments}; a sitting stays
 * with the version it began with.
 */
package waymark.quiz.instrument;
