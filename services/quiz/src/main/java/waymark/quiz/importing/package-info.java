/** Takes back the sittings a person took along with their export, scored anew. */
package waymark.quiz.importing;
