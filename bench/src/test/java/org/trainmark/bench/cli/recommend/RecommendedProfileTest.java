package org.trainmark.bench.cli.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.machine.Equipment;
import org.trainmark.results.Extent;
import org.trainmark.results.RunInfo;

class RecommendedProfileTest {

    private static final String SUITE = """
            name: small
            profiles:
              parent: {extends: cpu, threads: {engine: 1}}
              "my own": {extends: parent, jvm: [-Xmx1g]}
            """;

    @Test
    void isGivenWholeWhereTheSuiteHasItOfItsOwn() {
        assertThat(lines(SUITE, "\"my own\""))
                .containsExactly(
                        "profiles:",
                        "  \"my own\": {device: cpu, engine: nd4j, environment: {}, jvm: [-Xmx1g],"
                                + " threads: {blas: auto, engine: 1, openmp: auto}}");
    }

    @Test
    void isNamedWhereEverySuiteCanNameIt() {
        assertThat(lines(SUITE, "cpu-blas"))
                .containsExactly("# What that profile sets: ./trainmark profile show cpu-blas");
    }

    @Test
    void ofARunThatCannotBeReadAnyMoreDoesNotKeepTheRestBack() {
        assertThat(lines("profiles: {mine: {engin: nd4j}}", "mine"))
                .singleElement()
                .asString()
                .startsWith("# The profile cannot be read any more: the run's suite:1:19: unknown key 'engin'");
    }

    private static List<String> lines(String suite, String name) {
        RunInfo run = new RunInfo(
                "small",
                "",
                suite,
                "",
                List.of("profile"),
                new Extent(1, false),
                Optional.empty(),
                Instant.EPOCH,
                new TreeMap<>(),
                new TreeMap<>());
        return new RecommendedProfile(run, new Equipment(List.of(), List.of())).lines(name);
    }
}
