package org.trainmark.results.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainmark.results.TrialBuilder.trial;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrialFactsTest {

    private static TrialFacts of(String profile, String settings, String flags, String threads) {
        return TrialFacts.of(List.of(trial("t")
                .setting("profile", profile)
                .setting("profile-settings", settings)
                .provenance("jvm.flags", flags)
                .provenance("engine.threads", threads)
                .build()));
    }

    @Test
    void sayWhatDiffersOfProfileEngineAndJvm() {
        TrialFacts base = of(
                "cpu",
                "{engine: nd4j, jvm: [], threads: {blas: 1, openmp: 1}}",
                "-Xmx1g -Dtrainmark.handoff=/tmp/a",
                "2");
        TrialFacts candidate = of(
                "cpu-1",
                "{engine: nd4j, jvm: [-Xint], threads: {blas: 1, openmp: 2}}",
                "-Xmx1g -Xint -XX:ErrorFile=/tmp/b",
                "1");

        assertThat(base.differences(candidate))
                .containsExactly(
                        "engine.threads: 2 -> 1",
                        "jvm.flags: none -> -Xint",
                        "profile: cpu -> cpu-1",
                        "profile's jvm: [] -> [-Xint]",
                        "profile's threads: {blas: 1, openmp: 1} -> {blas: 1, openmp: 2}");
    }

    @Test
    void sayNothingOfWhatIsTheSameOrNotKnown() {
        TrialFacts one = of("cpu", "{engine: nd4j}", "-Xmx1g -XX:ErrorFile=a", "2");

        assertThat(one.differences(of("cpu", "{engine: nd4j}", "-Xmx1g -XX:ErrorFile=b", "2")))
                .isEmpty();
        assertThat(one.differences(TrialFacts.NONE)).isEmpty();
    }

    @Test
    void flagsOfWhichEachTrialHasItsOwnAreNoDifference() {
        Optional<String> before = Optional.of("-Xmx1g -XX:CompileCommandFile=/tmp/one/jmh1compilecommand");

        assertThat(TrialFacts.difference(
                        "jvm.flags", before, Optional.of("-Xmx1g -XX:CompileCommandFile=/tmp/two/jmh2compilecommand")))
                .isEmpty();
        assertThat(TrialFacts.difference("jvm.flags", before, Optional.of("-Xmx2g")))
                .contains("jvm.flags: -Xmx1g -> -Xmx2g");
        assertThat(TrialFacts.difference("os", Optional.empty(), Optional.of("Linux")))
                .contains("os: not known -> Linux");
    }
}
