package waymark.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/careers?q=libary%20tecnical&page=2",
                "/results/abc#top",
                "/account/plan",
                "/careers/a-b_c.d~e"
            })
    void a_path_of_ours_is_kept(String path) {
        assertThat(LocalPath.orHome(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "https://evil.example",
                "HTTPS://evil.example/",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/%5cevil.example/..//x",
                "/ /evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                "/\r\nLocation: https://evil.example",
                " //evil.example",
                "javascript:alert(1)",
                "data:text/html,x",
                "evil.example",
                "@evil.example",
                "/a//evil.example",
                "/a/../..//evil.example",
                "?next=https://evil.example",
                "#https://evil.example",
                "/<script>",
                "/\u0000",
                "/\u2028x",
                "/%",
                "/%zz"
            })
    void anything_else_leads_home(String path) {
        assertThat(LocalPath.orHome(path)).isEqualTo("/");
    }
}
