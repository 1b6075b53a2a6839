/** What a counselor sees: cohorts, and the students in them who agreed to it. */
package waymark.gateway.counselor;
