package waymark.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepairedAddressTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "/careers?q=100% /careers?q=100%25",
                "/careers?q=%zz /careers?q=%25zz",
                "/careers?q={x}|y /careers?q=%7Bx%7D%7Cy",
                "/careers/a\"b /careers/a%22b",
                "/careers?q=%C3%A9&page=2 /careers?q=%C3%A9&page=2",
                "/careers?q[]=a;b /careers?q[]=a;b"
            })
    void what_may_not_stand_in_an_address_is_escaped(String sent, String repaired) {
        assertThat(RepairedAddress.address(sent)).isEqualTo(repaired);
    }

    @Test
    void every_address_can_be_read_and_stays_when_repaired_again() {
        for (char one = 1; one < 256; one++) {
            for (char other = 1; other < 256; other++) {
                String repaired = RepairedAddress.address("/a" + one + other + "?b=" + other + one + "%");

                assertThat(URI.create("http://localhost" + repaired).getRawPath())
                        .startsWith("/a");
                assertThat(RepairedAddress.address(repaired)).isEqualTo(repaired);
            }
        }
    }
}
