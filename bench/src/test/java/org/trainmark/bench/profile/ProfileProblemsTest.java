package org.trainmark.bench.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.bench.suite.Suites;

class ProfileProblemsTest {

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
}
