/** Taking the quiz: one question at a time, every answer kept at once. Asks quiz. */
package waymark.gateway.quiz;
