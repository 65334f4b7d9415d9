package org.trainmark.bench.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class HtmlFileTest {

    private static final HtmlFile PAGE = HtmlFile.live(Path.of("runs/<a>"));

    @Test
    void mayRunItsOwnScriptAndStyleAndNoOther() throws Exception {
        assertThat(PAGE.policy())
                .startsWith("default-src 'none'; ")
                .contains("script-src '" + digest("script") + "';", "style-src '" + digest("style") + "';")
                .contains("connect-src 'self';", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    /** Returns what a browser computes of an element. */
    private static String digest(String element) throws Exception {
        String begin = "<" + element + ">";
        String text = PAGE.html()
                .substring(
                        PAGE.html().indexOf(begin) + begin.length(), PAGE.html().indexOf("</" + element + ">"));
        byte[] bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void loadsNothingFromAnywhere() {
        assertThat(PAGE.html())
                .doesNotContainPattern("(src|href)=\"(?!data:,\")")
                .doesNotContainPattern("https?://(?!www\\.w3\\.org/2000/svg)")
                .doesNotContainPattern(" on[a-z]+=\"")
                .doesNotContain("innerHTML", "insertAdjacentHTML", "document.write", "eval(");
    }

    @Test
    void namesTheCommandsToUseWithoutScripts() {
        assertThat(PAGE.html())
                .containsPattern("<noscript>.*\\./trainmark report runs/&lt;a&gt;</code>.*</noscript>")
                .doesNotContain("{{");
    }
}
