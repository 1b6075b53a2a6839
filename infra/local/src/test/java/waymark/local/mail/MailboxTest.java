package waymark.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import waymark.backends.Ports;
import waymark.backends.ProjectPaths;

class MailboxTest {
    private static final String MESSAGE =
            """
            Subject: =?UTF-8?Q?A_new_password_=E2=80=93_for_you?=
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary="x"

            --x
            Content-Type: text/plain; charset=UTF-8
            Content-Transfer-Encoding: quoted-printable

            Open <this>:
            http://localhost:1/a?b=3D1&c=3D2
            --x
            Content-Type: text/html; charset=UTF-8

            <script>alert(1)</script>
            --x--
            """;

    private final int smtp = Ports.free();
    private final Mailbox mailbox = Mailbox.open(Ports.free(), smtp, ProjectPaths.find());

    @AfterEach
    void close() {
        mailbox.close();
    }

    @Test
    void a_message_is_kept_and_shown_as_text_with_its_links() throws Exception {
        assertThat(get(mailbox.url() + "/").body()).contains("No message has come in yet.");

        send("sam@example.org", MESSAGE);

        assertThat(mailbox.messages()).singleElement().satisfies(message -> {
            assertThat(message.to()).isEqualTo("sam@example.org");
            assertThat(message.subject()).isEqualTo("A new password – for you");
        });
        assertThat(get(mailbox.url() + "/").body())
                .contains("A new password – for you", "To sam@example.org", "Open &lt;this&gt;:")
                .contains("<a href=\"http://localhost:1/a?b=1&amp;c=2\">")
                .doesNotContain("alert(1)");
    }

    @Test
    void another_process_reads_it_until_somebody_deletes_all_on_its_page_and_no_other() throws Exception {
        var client = new MailboxClient(mailbox.url());
        send("o'neil@example.org", MESSAGE);
        assertThat(client.messages()).singleElement().satisfies(message -> assertThat(message)
                .contains("To o'neil@example.org", "Open <this>:"));

        assertThat(delete("cross-site")).isEqualTo(403);
        assertThat(client.messages()).hasSize(1);
        assertThat(delete("same-origin")).isEqualTo(303);
        assertThat(client.messages()).isEmpty();

        assertThat(new MailboxClient("http://localhost:" + Ports.free()).messages())
                .isEmpty();
    }

    private int delete(String from) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(mailbox.url() + "/"))
                .header("Sec-Fetch-Site", from)
                .POST(HttpRequest.BodyPublishers.noBody());
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void only_the_newest_fifty_are_kept() throws Exception {
        for (int i = 0; i < 52; i++) {
            send("p" + i + "@example.org", MESSAGE);
        }

        assertThat(mailbox.messages()).hasSize(50);
        assertThat(mailbox.messages().getFirst().to()).isEqualTo("p51@example.org");
    }

    @Test
    void only_this_machine_reaches_it() throws Exception {
        int page = URI.create(mailbox.url()).getPort();
        for (InetAddress address :
                InetAddress.getAllByName(InetAddress.getLocalHost().getHostName())) {
            if (!address.isLoopbackAddress()) {
                assertThat(reaches(address, smtp)).isFalse();
                assertThat(reaches(address, page)).isFalse();
            }
        }
    }

    @Test
    void its_look_comes_from_itself_and_nothing_else_is_served() throws Exception {
        assertThat(get(mailbox.url() + "/css/waymark.css").body()).contains("--paper");
        assertThat(get(mailbox.url() + "/").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
        assertThat(get(mailbox.url() + "/css/../../theme.properties").statusCode())
                .isEqualTo(404);
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    private static boolean reaches(InetAddress address, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 1_000);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    /** Sends as a mail program does, waiting for each answer. */
    private void send(String to, String message) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), smtp)) {
            String end = message.replace("\n", "\r\n") + ".\r\n";
            for (String line : new String[] {
                "", "HELO here\r\n", "MAIL FROM:<waymark@example.org>\r\n", "RCPT TO:<" + to + ">\r\n", "DATA\r\n", end
            }) {
                socket.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
                var answer = new StringBuilder();
                for (int c = socket.getInputStream().read();
                        c >= 0 && c != '\n';
                        c = socket.getInputStream().read()) {
                    answer.append((char) c);
                }
                assertThat(answer.toString()).matches("[23]\\d\\d .*\\r");
            }
        }
    }
}
