/**
 * What counselors write down about a student: for themselves, or for the student to read. Both go with the student;
 * those for themselves go also when the student ends their consent, for then nobody may read them any more. Routes:
 * {@code /cohorts/{id}/students/{person}/notes/**}, {@code /me/notes}.
 */
package waymark.profile.note;
