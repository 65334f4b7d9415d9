package org.trainmark.bench.profile;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.bench.suite.KnownProfiles;
import org.trainmark.bench.suite.SuiteFile;
import org.trainmark.bench.suite.Suites;

class ProfileTextTest {

    private static final int PROCESSORS = 6;

    static List<Profile> builtInOnes() {
        return KnownProfiles.builtIn(Suites.EQUIPMENT).all();
    }

    @ParameterizedTest
    @MethodSource("builtInOnes")
    void aPastedBlockRunsTheSame(Profile profile) {
        Profile pasted = pasted(profile);

        assertRunsTheSame(pasted, profile);
        assertThat(pasted.toBlock("again", PROCESSORS)).isEqualTo(profile.toBlock("again", PROCESSORS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{engine: other, device: \"cuda:0\", threads: {blas: 2}}",
                "{extends: cpu-blas, cpus: \"0-2\", environment: {A: \"x: y # z\", B: \"\"}, jvm: [\"-Da=b, c\"]}",
                "{threads: {engine: all, blas: 2, openmp: auto}, needs: [avx2, avx], java: 17}"
            })
    void aPastedBlockOfASuitesOwnRunsTheSame(String text) {
        Profile profile = Suites.read(Suites.SMALL, "profile=mine", "profiles.mine=" + text)
                .cells()
                .get(0)
                .profile();

        assertRunsTheSame(pasted(profile), profile);
    }

    /** Pasted on a machine that has more processors since: the threads must not follow. */
    private static void assertRunsTheSame(Profile pasted, Profile profile) {
        assertThat(pasted.engine()).isEqualTo(profile.engine());
        assertThat(pasted.device()).isEqualTo(profile.device());
        assertThat(pasted.classPath().map(JarFolder::path))
                .isEqualTo(profile.classPath().map(JarFolder::path));
        assertThat(pasted.environment(2 * PROCESSORS)).isEqualTo(profile.environment(PROCESSORS));
        assertThat(pasted.flags(2 * PROCESSORS)).isEqualTo(profile.flags(PROCESSORS));
        assertThat(pasted.cpus()).isEqualTo(profile.cpus());
        assertThat(pasted.needs()).isEqualTo(profile.needs());
        assertThat(pasted.java().isPresent()).isEqualTo(profile.java().isPresent());
    }

    @Test
    void aBlockNamesWhatTheProfileLeavesOpen() {
        assertThat(pasted("cpu")).contains("    # class-path: that of Trainmark", "    # cpus: all 6");
        assertThat(pasted("cpu")).anyMatch(line -> line.startsWith("    # java: that of Trainmark, "));
        assertThat(pasted("cpu-openmp"))
                .contains(
                        "    threads: {blas: 1, engine: 1, openmp: 6}",
                        "    # set for the engine: ND4J_SKIP_BLAS_THREADS=1 OMP_NUM_THREADS=6 OPENBLAS_NUM_THREADS=1"
                                + " -Dtrainmark.nd4j.threads=1");
    }

    @Test
    void aBlockBindsToTheJavaThatWasFound() {
        assertThat(pasted("cpu-jdk-25")).contains("    java: /jvm/25");
    }

    private static List<String> pasted(String name) {
        return KnownProfiles.builtIn(Suites.EQUIPMENT).named(name).toBlock("mine", PROCESSORS);
    }

    private static Profile pasted(Profile profile) {
        String block = profile.toBlock("pasted here", PROCESSORS).stream().collect(joining("\n"));
        SuiteFile.Source suite = new SuiteFile.Source("suite.yaml", Suites.SMALL + block, Suites.DIRECTORY);
        return KnownProfiles.of(suite, Suites.EQUIPMENT).named("pasted here");
    }
}
