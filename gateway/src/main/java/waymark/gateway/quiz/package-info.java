/**
 * Taking the quiz: one question at a time, each at an address of its own, every answer kept at once. Asks quiz.
 *
 * <p>Routes: {@code GET} and {@code POST /quiz}, {@code GET /quiz/question}, {@code GET} and {@code POST
 * /quiz/{number}}, {@code GET /quiz/review}, {@code POST /quiz/complete}.
 */
package waymark.gateway.quiz;
