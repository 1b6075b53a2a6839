/** A student's tasks, and asking a counselor for help. */
package waymark.gateway.account.task;
