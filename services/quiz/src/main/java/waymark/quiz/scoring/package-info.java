/** From answers to scores, with how sure they are and whether the answers can be trusted. Pure arithmetic. */
package waymark.quiz.scoring;
