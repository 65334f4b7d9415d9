package org.trainmark.bench.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.plan.Trials;
import org.trainmark.bench.profile.CpuList;

class LaunchScriptTest {

    private final Path java = Path.of("/a jvm/bin/java");

    @Test
    void setsTheVariablesAndBecomesTheJvm() {
        List<String> lines = lines(Map.of("KEY", "a value"), Optional.empty(), Map.of("EXTRA", "1"));

        assertThat(lines)
                .startsWith("#!/bin/sh")
                .contains("export KEY='a value'", "export EXTRA='1'", "export OMP_NUM_THREADS='1'")
                .endsWith("exec '/a jvm/bin/java' \"$@\"");
    }

    @Test
    void letsVariablesOfTheHostWin() {
        assertThat(lines(Map.of("KEY", "profile"), Optional.empty(), Map.of("KEY", "host")))
                .contains("export KEY='host'")
                .doesNotContain("export KEY='profile'");
    }

    @Test
    void takesAwayVariablesThatAreEmpty() {
        assertThat(lines(Map.of("OMP_NUM_THREADS", ""), Optional.empty(), Map.of()))
                .contains("unset OMP_NUM_THREADS")
                .noneMatch(line -> line.startsWith("export OMP_NUM_THREADS"));
    }

    @Test
    void quotesWhatAShellWouldRead() {
        assertThat(lines(Map.of("KEY", "it's $HOME `x` \"y\" \\"), Optional.empty(), Map.of()))
                .contains("export KEY='it'\\''s $HOME `x` \"y\" \\'");
    }

    @Test
    void pinsToProcessors() {
        assertThat(lines(Map.of(), Optional.of(new CpuList("0-1,4")), Map.of()))
                .endsWith("exec taskset -c 0-1,4 '/a jvm/bin/java' \"$@\"");
    }

    @Test
    void leavesSignalsForAllToTheHost() {
        assertThat(lines(Map.of(), Optional.empty(), Map.of()).get(1)).isEqualTo("trap '' HUP INT TERM");
    }

    private List<String> lines(Map<String, String> environment, Optional<CpuList> cpus, Map<String, String> extra) {
        return LaunchScript.text(Trials.profile(environment, cpus), java, extra)
                .lines()
                .toList();
    }
}
