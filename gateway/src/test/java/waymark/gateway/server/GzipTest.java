package waymark.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GzipTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | true",
                "br, gzip;q=0.5 | true",
                "* | true",
                "*;q=0, gzip | true",
                "gzip;q=0, * | false",
                "*, GZIP;q=0.0 | false",
                "*;q=0 | false",
                "br | false"
            })
    void what_a_reader_says_of_gzip_goes_before_what_they_say_of_all(String encodings, boolean takes) {
        assertThat(Gzip.taken(encodings)).isEqualTo(takes);
    }
}
