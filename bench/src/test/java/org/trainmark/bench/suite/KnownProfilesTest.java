package org.trainmark.bench.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.machine.Jdk;
import org.trainmark.bench.profile.Java;
import org.trainmark.bench.suite.SuiteFile.Source;
import org.trainmark.bench.suite.yaml.InvalidSuiteException;
import org.trainmark.core.engine.Obstacle;

class KnownProfilesTest {

    private final KnownProfiles builtIn = KnownProfiles.builtIn(Suites.EQUIPMENT);

    @Test
    void chooseOfTheirEngine() {
        assertThat(builtIn.named("cuda-13-cudnn").options()).containsExactly(entry("convolutions", "cudnn"));
        assertThat(builtIn.named("cuda-13-bf16").options()).containsExactly(entry("precision", "bf16"));
    }

    @Test
    void sayWhatEveryBuiltInOneIsFor() {
        assertThat(builtIn.all())
                .extracting(profile -> KnownProfiles.purpose(profile.name()).orElseThrow())
                .allMatch(purpose -> purpose.endsWith("."))
                .contains(
                        "One thread, for small networks, for several trainings side by side, and to know what more threads bring.");
        assertThat(KnownProfiles.purpose("mine")).isEmpty();
    }

    @Test
    void areThoseOfASuiteToo() {
        KnownProfiles known = KnownProfiles.of(suite("profiles: {mine: {extends: cpu-1}}"), Suites.EQUIPMENT);

        assertThat(known.named("mine").flags(8)).containsExactly("-Dtrainmark.nd4j.threads=1");
        assertThat(known.isBuiltIn("mine")).isFalse();
        assertThat(known.isBuiltIn("cpu")).isTrue();
        assertThat(known.all()).hasSize(builtIn.all().size() + 1);
    }

    @Test
    void ofASuiteWithoutAnyAreTheBuiltInOnes() {
        assertThat(KnownProfiles.of(suite("name: small"), Suites.EQUIPMENT).all())
                .isEqualTo(builtIn.all());
    }

    @Test
    void tellTheNearestNameOfOneThatIsNotThere() {
        assertThatExceptionOfType(InvalidSuiteException.class)
                .isThrownBy(() -> builtIn.named("cpu-blaz"))
                .withMessageStartingWith("trainmark: profile must be one of the profiles cpu, ")
                .withMessageEndingWith("but is 'cpu-blaz'; did you mean 'cpu-blas'?");
    }

    @Test
    void leaveNd4jAloneIfItIsToBe() {
        assertThat(builtIn.named("cpu-defaults").environment(8).values()).containsOnly("");
        assertThat(builtIn.named("cpu-passive").environment(8))
                .containsEntry("OMP_WAIT_POLICY", "passive")
                .containsEntry("OMP_NUM_THREADS", "");
    }

    @Test
    void keepNativesFromProcessorsThatTheyWouldKillTheJvmOn() {
        assertThat(builtIn.named("nd4j-avx512").obstacle(Suites.EQUIPMENT))
                .contains(new Obstacle(
                        "it needs avx512f, which this processor does not have",
                        "choose a profile without it, such as cpu"));
    }

    @Test
    void takeNoJavaThatIsTooOld() {
        Java old = new Java("/jvm/11", Optional.of(new Jdk("11.0.2", "/jvm/11", false)));

        assertThat(old.obstacle())
                .contains(new Obstacle("Java 11.0.2 in /jvm/11 is older than 17", "write java: 17 or a later one"));
    }

    private static Source suite(String text) {
        return new Source("suite.yaml", text, Path.of("/suites"));
    }
}
