package org.trainmark.bench.machine.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SmiStreamIT {

    @Test
    void waitsForNoRestOfALine() throws Exception {
        Process process = new ProcessBuilder(
                        "sh", "-c", "echo first; printf sec; read go; echo ond; printf half; sleep 600")
                .start();
        SmiStream stream = new SmiStream(process);

        assertThat(awaited(stream, "first")).containsExactly("first");
        assertThat(stream.newLines()).isEmpty();
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
        assertThat(awaited(stream, "second")).containsExactly("second");

        stream.close();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(stream.newLines()).isEmpty();
    }

    private static List<String> awaited(SmiStream stream, String last) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 6000 && !lines.contains(last); i++) {
            lines.addAll(stream.newLines());
            Thread.sleep(10);
        }
        return lines;
    }
}
