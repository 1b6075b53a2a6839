/**
 * How an event travels without being lost or doubled: {@link waymark.outbox.Outbox} writes a document and its event at
 * once, {@link waymark.outbox.OutboxRelay} sends what is pending, {@link waymark.outbox.Consumers} hands records to
 * each {@link waymark.outbox.Listener}, and what nobody can handle goes to {@link waymark.outbox.DeadLetters}, which
 * each service shows admins at {@code /admin/events/dead}. {@link waymark.outbox.PeopleListener} erases people.
 */
package waymark.outbox;
