/** Who did what to which career, as a list that only grows, and editors who are forgotten when they ask for it. */
package waymark.content.audit;
