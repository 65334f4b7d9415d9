package org.trainmark.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.core.data.KnownDataset;

class DataListIT {

    private final Path cache;

    DataListIT(@TempDir Path cache) {
        this.cache = cache;
    }

    @Test
    void showsEveryKnownSetWithItsSizeAndLicence() {
        HostProcess.Ended ended = execute("data", "list");

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        for (KnownDataset set : KnownDataset.values()) {
            assertThat(ended.out().lines())
                    .anySatisfy(line -> assertThat(line)
                            .startsWith(set.id() + " ")
                            .contains(set.facts().license()));
        }
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void tellsTokensFromClasses() {
        assertThat(execute("data", "list").out())
                .contains("60,000 + 10,000 examples, 784 features, 10 classes; MIT")
                .contains("26,278 + 0 examples, 64 tokens of 256, next token; public domain")
                .contains("./trainmark data fetch jargon");
    }

    @Test
    void needsACommand() {
        assertRefused("list or fetch", "data");
    }

    @Test
    void refusesToFetchWhatItDoesNotKnow() {
        assertRefused("did you mean 'fashion-mnist'?", "data", "fetch", "fashion-mnst");
        assertRefused("there is no data set 'clouds' among digits, ", "data", "fetch", "digits", "clouds");
    }

    private void assertRefused(String why, String... arguments) {
        HostProcess.Ended ended = execute(arguments);

        assertThat(ended.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ended.err()).contains(why);
        assertThat(ended.out()).isEmpty();
        assertThat(cache).isEmptyDirectory();
    }

    private HostProcess.Ended execute(String... arguments) {
        return InProcess.run(Map.of("XDG_CACHE_HOME", cache.toString()), arguments);
    }
}
