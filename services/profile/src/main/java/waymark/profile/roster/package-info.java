/** Who is invited to a group: by a school's roster, or because they were in the group of the year before. */
package waymark.profile.roster;
