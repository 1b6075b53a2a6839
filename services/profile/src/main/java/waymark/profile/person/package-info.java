/** Who was here when, and who may look at whose data. */
package waymark.profile.person;
