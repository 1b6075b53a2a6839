package waymark.local.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** Takes every message, for whomever it is, and keeps the newest until the portal stops. Nothing is sent on. */
public final class Mailbox implements AutoCloseable {
    private static final int KEPT = 50;
    private static final int LONGEST = 256 * 1024;
    private static final int CALLERS = 4;

    private final Deque<Message> messages = new ArrayDeque<>();
    private final SMTPServer server;
    private final MailboxPage page;

    private Mailbox(int port, int smtp, InetAddress address, Path root) {
        this.server = SMTPServer.port(smtp)
                .bindAddress(address)
                .hostName("localhost")
                .maxMessageSize(LONGEST)
                .maxConnections(CALLERS)
                .messageHandler(this::take)
                .build();
        this.page = new MailboxPage(port, root, this::messages, this::deleteAll);
    }

    /**
     * Opens one that only this machine reaches.
     *
     * @param port of its page
     * @param smtp where messages come in
     * @param root the checkout, which holds its look
     * @throws RuntimeException if a port is taken
     */
    public static Mailbox open(int port, int smtp, Path root) {
        return open(port, smtp, InetAddress.getLoopbackAddress(), root);
    }

    /** The same with messages from another machine, such as a container, which find it at that address. */
    public static Mailbox open(int port, int smtp, InetAddress address, Path root) {
        var mailbox = new Mailbox(port, smtp, address, root);
        mailbox.server.start();
        mailbox.page.start();
        return mailbox;
    }

    /** The address of its page. */
    public String url() {
        return page.url();
    }

    /** What came in, the newest first. */
    public synchronized List<Message> messages() {
        return List.copyOf(messages);
    }

    /** Deletes them all. */
    public synchronized void deleteAll() {
        messages.clear();
    }

    private void take(MessageContext context, String from, String to, byte[] bytes) throws RejectException {
        try {
            keep(Message.of(Instant.now(), to, bytes));
        } catch (MessagingException | IOException e) {
            throw new RejectException("That cannot be read as a message: " + e.getMessage());
        }
    }

    private synchronized void keep(Message message) {
        messages.addFirst(message);
        if (messages.size() > KEPT) {
            messages.removeLast();
        }
    }

    @Override
    public void close() {
        server.stop();
        page.close();
    }
}
