package org.trainmark.bench.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.cli.HostProcess;
import org.trainmark.bench.cli.InProcess;

/** What commands let through to whoever reads them, and where they keep what they know. */
class SafeWriterTest {

    private static String written(boolean terminal, String text) {
        StringWriter out = new StringWriter();
        new PrintWriter(new SafeWriter(out, terminal), true).print(text);
        return out.toString();
    }

    @Test
    void blanksWhatSteersButTheEndsOfLines() {
        assertThat(written(false, "a\u001b]0;T\u0007b\u009b\u202e\u2028\r\n\tc\n"))
                .isEqualTo("a ]0;T b    \n c\n");
    }

    @Test
    void letsATerminalEraseItsLineAndColorIt() {
        String own = "\r\u001b[K[##..] \u001b[1;32mfine\u001b[0m";

        assertThat(written(true, own)).isEqualTo(own);
        assertThat(written(true, "\u001b[2J\u001b]0;T\u0007\u001b[A")).isEqualTo(" [2J ]0;T  [A");
        assertThat(written(false, own)).isEqualTo("  [K[##..]  [1;32mfine [0m");
    }

    @Test
    void isWhatEveryMessageGoesThrough() {
        HostProcess.Ended unknown = InProcess.run(Map.of(), "rum\u001b[2J\u202e");
        HostProcess.Ended noSuite = InProcess.run(Map.of(), "run", "no\u001b[2J\u009bsuite", "--dry-run");
        HostProcess.Ended noFile = InProcess.run(Map.of(), "compare", "a\0b", "a\0b");

        assertThat(unknown.err() + noSuite.err() + noFile.err())
                .contains("rum", "no", "no file can be called")
                .doesNotContainPattern("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u202e]");
        assertThat(noSuite.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(noFile.code()).isEqualTo(ExitCode.BAD_INPUT);
    }
}
