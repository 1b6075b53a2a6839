/** Whom a model is measured on: answers from files, or of simulated people, scored as the quiz scores them. */
package waymark.evaluation.people;
