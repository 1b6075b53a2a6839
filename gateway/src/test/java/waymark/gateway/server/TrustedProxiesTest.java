package waymark.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                       | 203.0.113.9 | 198.51.100.7              | 203.0.113.9",
                "10.0.0.0/8             | 203.0.113.9 | 198.51.100.7              | 203.0.113.9",
                "10.0.0.0/8             | 10.1.2.3    | 198.51.100.7              | 198.51.100.7",
                "10.0.0.0/8             | 10.1.2.3    | 1.1.1.1, 198.51.100.7     | 198.51.100.7",
                "10.0.0.0/8             | 10.1.2.3    | 198.51.100.7, 10.9.9.9    | 198.51.100.7",
                "10.0.0.0/8             | 10.1.2.3    | 198.51.100.7:4711         | 198.51.100.7",
                "10.0.0.0/8             | 10.1.2.3    | 198.51.100.7, nonsense    | 10.1.2.3",
                "10.0.0.0/8             | 10.1.2.3    |                           | 10.1.2.3",
                "10.1.2.3, fd00::/8     | 10.1.2.4    | 198.51.100.7              | 10.1.2.4",
                "10.1.2.3, fd00::/8     | fd00::1     | 2001:db8::5               | 2001:db8:0:0:0:0:0:5",
                "10.1.2.3, fd00::/8     | fd00::1     | [2001:db8::5]:4711        | 2001:db8:0:0:0:0:0:5",
                "172.16.0.0/12          | 172.31.0.1  | 198.51.100.7              | 198.51.100.7",
                "172.16.0.0/12          | 172.32.0.1  | 198.51.100.7              | 172.32.0.1"
            })
    void the_client_is_the_last_hop_that_no_trusted_proxy_vouches_for(
            String trusted, String peer, String forwarded, String client) throws UnknownHostException {
        TrustedProxies proxies = TrustedProxies.of(trusted == null ? "" : trusted);
        assertThat(proxies.client(
                                InetAddress.getByName(peer),
                                forwarded == null ? Arrays.asList() : Arrays.asList(forwarded))
                        .getHostAddress())
                .isEqualTo(client);
    }

    @Test
    void several_headers_read_as_one_list() throws UnknownHostException {
        assertThat(TrustedProxies.of("10.0.0.0/8")
                        .client(InetAddress.getByName("10.0.0.1"), Arrays.asList("1.1.1.1", "198.51.100.7", "10.0.0.2"))
                        .getHostAddress())
                .isEqualTo("198.51.100.7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example.org", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0/8x"})
    void a_setting_that_is_no_network_stops_the_start(String setting) {
        assertThatIllegalArgumentException().isThrownBy(() -> TrustedProxies.of(setting));
    }
}
