/** What the others were told by an older release with less is told once more, after an upgrade. */
package waymark.quiz.republication;
