package org.trainmark.bench.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainmark.core.engine.KernelLibrary;

/** The threads that profiles give to an engine and its libraries. */
class ProfileThreadsTest {

    @Test
    void giveNd4jThreadsOfItsOwnAndItsLibrariesOneForEach() {
        assertThat(ProfilesTest.profile("{}").environment(8))
                .containsExactly(
                        entry("ND4J_SKIP_BLAS_THREADS", "1"),
                        entry("OMP_NUM_THREADS", "1"),
                        entry("OPENBLAS_NUM_THREADS", "1"));
        assertThat(ProfilesTest.profile("{}").flags(8)).containsExactly("-Dtrainmark.nd4j.threads=8");
    }

    @Test
    void giveNd4jAsManyThreadsAsProcessorsItIsPinnedTo() {
        assertThat(ProfilesTest.profile("{cpus: \"0-2\"}").flags(8)).containsExactly("-Dtrainmark.nd4j.threads=3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {engine: 2}            | 2 | 1 | 1
                    {engine: 2, blas: 3}   | 2 | 3 | 1
                    {blas: 3}              | 1 | 3 | 1
                    {openmp: 3}            | 1 | 8 | 3
                    {blas: 1, openmp: all} | 1 | 1 | 8
                    {blas: all, openmp: 1} | 1 | 8 | 1
                    {engine: all, blas: 1} | 8 | 1 | 1
                    """)
    void giveThreadsToWhateverTheyName(String threads, int own, String blas, String openmp) {
        Profile profile = ProfilesTest.profile("{threads: %s}".formatted(threads));

        assertThat(profile.flags(8)).containsExactly("-Dtrainmark.nd4j.threads=" + own);
        assertThat(profile.environment(8))
                .containsEntry("OPENBLAS_NUM_THREADS", blas)
                .containsEntry("OMP_NUM_THREADS", openmp);
    }

    @Test
    void leaveKernelsToBeChosenOnTheProcessorsWhereTheyDoNotNameThem() {
        assertThat(ProfilesTest.profile("{}").kernels())
                .map(KernelLibrary::variable)
                .contains("OPENBLAS_CORETYPE");
        assertThat(ProfilesTest.profile("{engine: products}").kernels()).isPresent();
        assertThat(ProfilesTest.profile("{environment: {OPENBLAS_CORETYPE: Haswell}}")
                        .kernels())
                .isEmpty();
        assertThat(ProfilesTest.profile("{environment: {OPENBLAS_CORETYPE: \"\"}}")
                        .kernels())
                .isEmpty();
        assertThat(ProfilesTest.profile("{device: \"cuda:0\"}").kernels()).isEmpty();
        assertThat(ProfilesTest.profile("{engine: choosy}").kernels()).isEmpty();
        assertThat(ProfilesTest.profile("{engine: other}").kernels()).isEmpty();
    }

    @Test
    void letVariablesOfTheirOwnWin() {
        assertThat(ProfilesTest.profile("{environment: {OMP_NUM_THREADS: 5}}").environment(8))
                .containsEntry("OMP_NUM_THREADS", "5");
    }

    @Test
    void giveTheProductsWhatNd4jGets() {
        assertThat(ProfilesTest.profile("{engine: products, threads: {openmp: 2}}")
                        .environment(8))
                .isEqualTo(ProfilesTest.profile("{threads: {openmp: 2}}").environment(8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                                      | 8
                    {threads: {blas: 1}}                                    | 1
                    {threads: {blas: 1, openmp: 2}}                         | 2
                    {threads: {blas: 3, openmp: 2}}                         | 3
                    {threads: {blas: 3, openmp: 2}, cpus: 0-1}              | 2
                    {threads: {engine: 2, blas: 3}}                         | 6
                    {cpus: 0-1}                                             | 2
                    {engine: other, threads: {blas: 1, openmp: 2}}          | 2
                    {engine: choosy, threads: {blas: 1, openmp: 2}}         | 1
                    """)
    void knowHowManyThreadsTheyKeepBusy(String text, int threads) {
        assertThat(ProfilesTest.profile(text).busyThreads(8)).isEqualTo(threads);
    }

    @Test
    void setNoThreadsForAnEngineTheyDoNotKnow() {
        assertThat(ProfilesTest.profile("{engine: other}").environment(8)).isEmpty();
        assertThat(ProfilesTest.profile("{engine: other}").flags(8)).isEmpty();
    }
}
