/** What a school's files say, and what is wrong with them: the same whether they are OneRoster's or one plain table. */
package waymark.profile.roster.reading;
