package org.trainmark.bench.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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

    @Test
    void tellTheEngineWhatTheyChooseOfItBeforeTheirOwnFlags() {
        assertThat(profile("{engine: choosy, options: {step: fused, precision: bf16}, jvm: [-ea]}")
                        .flags(8))
                .containsExactly("-Dchoosy.precision=bf16", "-Dchoosy.step=fused", "-ea");
        assertThat(profile("{engine: choosy}").flags(8)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{engine: choosy, precision: bf16}",
                "{engine: choosy, options: {precision: bf16, step: plain}}",
                "{engine: choosy, precision: bf16, options: {step: plain}}",
                "{precision: bf16, extends: parent}",
                "{options: {precision: bf16}, extends: parent}"
            })
    void sayTheSameHoweverAChoiceIsWritten(String text) {
        Suite suite = Suites.read(
                Suites.SMALL,
                "profile=mine",
                "profiles.parent={engine: choosy, precision: fp32}",
                "profiles.mine=" + text);

        assertThat(suite.cells().get(0).profile().toText())
                .contains("engine: choosy")
                .contains("options: {precision: bf16}")
                .doesNotContain("step");
    }

    @Test
    void inheritWhatTheyDoNotChoose() {
        Suite suite = Suites.read(
                Suites.SMALL,
                "profile=mine",
                "profiles.parent={engine: choosy, options: {step: fused}}",
                "profiles.mine={extends: parent, precision: bf16}");

        assertThat(suite.cells().get(0).profile().options())
                .containsExactly(entry("precision", "bf16"), entry("step", "fused"));
    }

    @Test
    void sayNothingOfTheUsualChoice() {
        assertThat(profile("{engine: choosy, options: {precision: fp32}}")).isEqualTo(profile("{engine: choosy}"));
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {extends: cup}               | extends must be one of the profiles cpu, cpu-1, cpu-blas, cpu-defaults, cpu-jdk-25, cpu-openmp, cpu-parallel-gc, cpu-passive, cpu-serial-gc, cpu-zgc, cuda-11.6, cuda-13, cuda-13-bf16, cuda-13-cudnn, cuda-13-fp16, cuda-13-fused, cuda-13-tf32, dl4j-cpu, libtorch-cpu, mine, nd4j-avx512, nd4j-mkl, nd4j-plain, pytorch-cpu, but is 'cup'; did you mean 'cpu'?
                    {extends: mine}              | extends goes round in a circle: mine, mine
                    {thread: {}}                 | unknown key 'thread' in 'profiles.mine'; did you mean 'threads'?
                    {threads: {blas: 0}}         | blas must be a whole number from 1 to 2147483647, but is 0
                    {threads: {blas: many}}      | blas must be a whole number, but is 'many'
                    {precision: bf16}            | precision must be left out for the engine nd4j, which has no options
                    {engine: other, options: {step: fused}}        | step must be left out for the engine other, which has no options
                    {engine: choosy, options: {stp: fused}}        | stp is no option of the engine choosy, which has precision, step; did you mean 'step'?
                    {engine: choosy, options: {step: fusd}}        | step must be one of plain, fused, but is 'fusd'; did you mean 'fused'?
                    {engine: choosy, precision: fp8}               | precision must be one of fp32, bf16, but is 'fp8'
                    {engine: choosy, precision: bf16, options: {precision: bf16}} | precision stands among the options too; leave one of the two out
                    {engine: choosy, options: fused}               | options must be a map, but is 'fused'
                    {precison: bf16}             | unknown key 'precison' in 'profiles.mine'; did you mean 'precision'?
                    {class-path: {folder: jars, build-with: x}}    | unknown key 'build-with' in 'profiles.mine.class-path'; did you mean 'built-with'?
                    {class-path: {built-with: make}}               | 'folder' is missing in 'profiles.mine.class-path'
                    {jvm: [Xmx2g]}               | jvm must hold flags that begin with '-', but holds 'Xmx2g'
                    {threads: {blas: [1]}}       | blas must be text, but is a list
                    {device: GPU 1}              | device must be cpu, or a kind of device and a number such as cuda:0, but is 'GPU 1'
                    {device: 'cuda:x'}           | device must be cpu, or a kind of device and a number such as cuda:0, but is 'cuda:x'
                    {java: bin/java}             | java must be a feature release such as 25, or the folder of a JDK from the root on, but is 'bin/java'
                    {needs: [avx5]}              | needs must hold sets of vector instructions, which are sse4_2, avx, fma, avx2, avx512f, avx512bw, avx512_vnni, avx512_bf16, amx_tile, asimd, sve, but holds 'avx5'; did you mean 'avx'?
                    {cpus: 3-1}                  | cpus must be numbers and ranges of processors such as 0-3,8, but is '3-1'
                    {environment: {A-B: 1}}      | 'A-B' cannot be the name of a variable
                    {environment: {A: [1]}}      | A must be text, but is a list
                    5                            | mine must be a map of settings, but is 5
                    """)
    void refuseProfilesThatCannotBe(String text, String message) {
        assertThat(Suites.problems(Suites.SMALL, "profiles.mine=" + text))
                .containsExactly("--set profiles.mine: " + message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "1-", "1,,2", "2-1", "-1"})
    void refuseProcessorsThatCannotBe(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CpuList(text)).withMessageContaining("0-3,8");
    }

    @Test
    void runOnTheJavaOfTheHostUnlessTheyNameAnother() {
        assertThat(profile("{}").isOnJavaOfHost()).isTrue();
        assertThat(profile("{java: 17}").isOnJavaOfHost()).isTrue();
        assertThat(profile("{java: 25}").isOnJavaOfHost()).isFalse();
        assertThat(profile("{}").javaFeature()).isEqualTo(Runtime.version().feature());
        assertThat(profile("{java: 25}").javaFeature()).isEqualTo(25);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {java: 21}              | there is no JDK '21' on this machine; install one, or write as java one of those that ./trainmark doctor lists
                    {needs: [avx, avx512f]} | it needs avx512f, which this processor does not have; choose a profile without it, such as cpu
                    """)
    void areRefusedWhereTheMachineLacksWhatTheyAskFor(String text, String problem) {
        assertThat(Suites.problems(Suites.SMALL, "profile=mine", "profiles.mine=" + text))
                .containsExactly("--set profile: profile is 'mine', which cannot run here: " + problem);
    }

    @Test
    void mayAskForWhatTheMachineLacksWhereNoTrialRunsUnderThem() {
        assertThat(Suites.read(Suites.SMALL, "profiles.mine={java: 21, needs: [sve]}")
                        .cells())
                .hasSize(1);
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
