package org.trainmark.bench.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainmark.bench.machine.Jdk;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.Suites;
import org.trainmark.core.engine.DeviceId;
import org.trainmark.core.engine.Threads;

class ProfilesTest {

    @Test
    void findsTheBuiltInOnes() {
        assertThat(BuiltIn.PROFILES.names())
                .contains("cpu")
                .allMatch(name -> BuiltIn.PROFILES.text(name).isPresent());
    }

    @Test
    void readsEveryPart() {
        Profile profile = profile("""
                {engine: other, device: "cuda:0", threads: {blas: 2, openmp: 3}, environment: {B: 2, A: x y},
                jvm: [-Xmx2g, -ea], cpus: "0-1,4", java: 25, needs: [avx2]}""");

        assertThat(profile.engine()).isEqualTo("other");
        assertThat(profile.device()).isEqualTo(DeviceId.cuda(0));
        assertThat(profile.threads()).isEqualTo(new Threads(OptionalInt.empty(), OptionalInt.of(2), OptionalInt.of(3)));
        assertThat(profile.environment()).containsExactly(entry("A", "x y"), entry("B", "2"));
        assertThat(profile.jvm()).containsExactly("-Xmx2g", "-ea");
        assertThat(profile.cpus().map(CpuList::count)).contains(3);
        assertThat(profile.java()).contains(new Java("25", Optional.of(new Jdk("25.0.1", "/jvm/25", false))));
        assertThat(profile.needs()).containsExactly("avx2");
    }

    @Test
    void mergesThreadsAndEnvironmentWithWhatIsExtendedAndReplacesTheRest() {
        Suite suite = Suites.read(
                Suites.SMALL,
                "profile=child",
                "profiles.parent={extends: cpu, threads: {blas: 1}, environment: {A: 1, B: 1}, jvm: [-a], cpus: 0}",
                "profiles.child={extends: parent, threads: {openmp: 2}, environment: {B: 2}, jvm: [-b]}");

        assertThat(suite.profiles().get("child"))
                .isEqualTo(new Profile(
                        "child",
                        "nd4j",
                        DeviceId.CPU,
                        Optional.empty(),
                        new Threads(OptionalInt.empty(), OptionalInt.of(1), OptionalInt.of(2)),
                        new TreeMap<>(Map.of("A", "1", "B", "2")),
                        List.of("-b"),
                        Optional.of(new CpuList("0")),
                        Optional.empty(),
                        List.of(),
                        new TreeMap<>()));
    }

    @ParameterizedTest
    @CsvSource({
        "/a:$P, /b:/c, /a:/b:/c",
        "$P:/a, /b, /b:/a",
        "/a:$P:/b, /c, /a:/c:/b",
        "/a:$P, '', /a",
        "$P:/a, '', /a",
        "/a:$P:/b, '', /a:/b",
        "$P, '', ''",
        "/a:$PP, /b, /a:$PP",
        "/a:$P, '$1', '/a:$1'"
    })
    void aVariableTakesInWhatTheHostHasOfIt(String value, String host, String expected) {
        Profile profile = profile("{environment: {P: '%s'}}".formatted(value));

        assertThat(profile.environment(8, Map.of("P", host))).containsEntry("P", expected);
    }

    @Test
    void runOnTheJavaOfTheHostUnlessTheyNameAnother() {
        assertThat(profile("{}").isOnJavaOfHost()).isTrue();
        assertThat(profile("{java: 17}").isOnJavaOfHost()).isTrue();
        assertThat(profile("{java: 25}").isOnJavaOfHost()).isFalse();
        assertThat(profile("{}").javaFeature()).isEqualTo(Runtime.version().feature());
        assertThat(profile("{java: 25}").javaFeature()).isEqualTo(25);
    }

    @Test
    void sayTheSameOfJavaOnEveryMachine() {
        assertThat(profile("{java: 25}").toText()).contains("java: \"25\"").doesNotContain("/jvm");
        assertThat(profile("{}").toText()).doesNotContain("java", "needs");
    }

    static Profile profile(String text) {
        Suite suite = Suites.read(Suites.SMALL, "profile=mine", "profiles.mine=" + text.replace("\n", " "));
        return suite.cells().get(0).profile();
    }

    @Test
    void tellDevicesApartByWhatTheyAreOnTheMachine() {
        assertThat(device("{engine: cuda, device: 'cuda:0', environment: {CUDA_VISIBLE_DEVICES: '1'}}"))
                .isEqualTo(device("{engine: cuda, device: 'cuda:1', environment: {CUDA_VISIBLE_DEVICES: ''}}"))
                .isEqualTo("GPU 1");
        assertThat(device("{engine: nd4j, device: 'cuda:0', environment: {CUDA_VISIBLE_DEVICES: 'GPU-ab, 3'}}"))
                .isEqualTo("GPU GPU-ab");
        assertThat(device("{engine: cuda, device: 'cuda:10', environment: {CUDA_VISIBLE_DEVICES: ''}}"))
                .isEqualTo("GPU 10");
        assertThat(device("{engine: other, device: a}")).isEqualTo("a");
    }

    @Test
    void countCardsAsTheDriversProgramDoes() {
        assertThat(profile("{engine: cuda, device: 'cuda:1'}").environment(8))
                .containsExactly(entry("CUDA_DEVICE_ORDER", "PCI_BUS_ID"));
        assertThat(profile("{engine: cuda, device: 'cuda:1', environment: {CUDA_DEVICE_ORDER: FASTEST_FIRST}}")
                        .environment(8))
                .containsExactly(entry("CUDA_DEVICE_ORDER", "FASTEST_FIRST"));
    }

    private static String device(String text) {
        return profile(text).deviceOfMachine();
    }
}
