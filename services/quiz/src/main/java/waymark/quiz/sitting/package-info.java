/** One person answering one instrument: every answer kept at once, left and resumed, completed, claimed, erased. */
package waymark.quiz.sitting;
