/** What the profile service answers about tasks, notes and asking for help. */
package waymark.gateway.upstream.profile.task;
