/** People thought up one by one, each with careers that must be theirs and careers that must not. */
package waymark.evaluation.persona;
