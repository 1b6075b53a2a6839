package waymark.local.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;

/**
 * A message to somebody.
 *
 * @param at when it came in
 * @param to the address it is for
 * @param text what it says, without form
 */
public record Message(Instant at, String to, String subject, String text) {

    /**
     * Reads what came by SMTP.
     *
     * @throws MessagingException if that is no message
     */
    static Message of(Instant at, String to, byte[] bytes) throws MessagingException, IOException {
        var message = new MimeMessage(null, new ByteArrayInputStream(bytes));
        String subject = message.getSubject();
        return new Message(at, to, subject == null ? "" : subject, text(message).strip());
    }

    /** The first plain text in it; variants in HTML say the same. */
    private static String text(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                String text = text(inner);
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }
}
