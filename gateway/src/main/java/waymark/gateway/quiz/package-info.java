/**
 * Taking the quiz: one question at a time, every answer kept at once. Asks quiz.
 *
 * <p>Routes: {@code GET} and {@code POST /quiz}, {@code GET /quiz/question}, {@code POST /quiz/answer}, {@code GET
 * /quiz/finish}, {@code POST /quiz/complete}.
 */
package waymark.gateway.quiz;
