package waymark.local.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Stream;

/** Reads the page of a mailbox that another process keeps. */
public final class MailboxClient {
    private final String url;

    /** Of the mailbox at that address. */
    public MailboxClient(String url) {
        this.url = url;
    }

    /** Each message as its page shows it, the newest first; none if no mailbox is open there. */
    public List<String> messages() {
        try (HttpClient http = HttpClient.newHttpClient()) {
            String page = http.send(
                            HttpRequest.newBuilder(URI.create(url + "/")).build(), BodyHandlers.ofString())
                    .body();
            return Stream.of(page.split("<article"))
                    .skip(1)
                    .map(article -> MailboxPage.unescaped(article.replaceAll("</article>(?s:.*)", "")))
                    .toList();
        } catch (ConnectException closed) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("The mailbox at " + url + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the mailbox", e);
        }
    }
}
