package org.trainmark.cuda.engine.driver;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.cuda.engine.gpu.Precision;

/** What kernels are made of, in nvcc's assembly: none has what would make it slow. */
class KernelWorkIT {

    private static final Pattern KERNEL = Pattern.compile("\\.entry (\\w+)\\((.*?)\\n}\\n", Pattern.DOTALL);
    private static final Pattern INSTRUCTION = Pattern.compile("\\n\\s+(?:@\\S+ )?[a-z]+[\\w.]*\\s[^\\n]*;");

    private final Path directory;
    private final Map<String, String> kernels = new HashMap<>();

    KernelWorkIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @BeforeEach
    void compiles() throws IOException {
        Assumptions.assumeTrue(Compilers.has("nvcc"), "there is no nvcc");
        Path source = Files.writeString(directory.resolve("kernels.cu"), KernelSource.forDevices());
        Path code = directory.resolve("kernels.ptx");
        List<String> command = new ArrayList<>(List.of("nvcc", "-ptx"));
        command.addAll(KernelCompiler.options(90, Precision.FP32));
        command.addAll(List.of(source.toString(), "-o", code.toString()));
        Compilers.run(command);
        Matcher matcher = KERNEL.matcher(Files.readString(code));
        matcher.results().forEach(result -> kernels.put(result.group(1), result.group(2)));
    }

    /**
     * All it reads of the host is under way before the first of it is written, and no step waits for the host to see
     * it.
     */
    @ParameterizedTest
    @ValueSource(strings = {"membar", "fence", "pow", "div.rn.f64", "sqrt.rn.f64"})
    void theStartOfAStepHasNeitherFencesNorPowersOfDoubles(String instruction) {
        assertThat(kernel("begin_step")).doesNotContain(instruction);
    }

    /** Reads of memory before the first that is written, and how many values each is. */
    @ParameterizedTest
    @CsvSource({
        "begin_step, .v4, 4",
        "update, .v4, 4",
        "gather, .v4, 1",
        "relu_backward, '', 16",
        "add_values, .v4, 2",
        "embedding_gradient, '', 4",
        "layer_normalize, '', 4",
        "layer_normalization_backward, '', 8",
        "attention_weights_backward, '', 8"
    })
    void readsAreUnderWayBeforeTheFirstWrite(String kernel, String width, int reads) {
        String body = kernel(kernel);
        Pattern load = Pattern.compile("ld\\.global(\\.nc)?" + Pattern.quote(width) + "\\.[a-z]");
        int most = 0;
        for (String stretch : body.split("st\\.global", -1)) {
            most = Math.max(most, (int) load.matcher(stretch).results().count());
        }
        assertThat(most).isGreaterThanOrEqualTo(reads);
    }

    /** The compiler's own form of each division of 64 bits has one of 32 bits in it; there are no others. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "patches",
                "patches_backward",
                "pool",
                "pool_backward",
                "normalize",
                "normalization_backward",
                "pointwise_forward",
                "mean_of_pixels_backward",
                "embed",
                "attention_weights"
            })
    void nothingBelowTwoToTheThirtyFirstIsDivided(String kernel) {
        assertThat(count(kernel, "(div|rem)\\.[us]32")).isEqualTo(count(kernel, "(div|rem)\\.[us]64"));
        assertThat(count(kernel, "mul\\.hi\\.u32")).isPositive();
    }

    private long count(String kernel, String instruction) {
        return Pattern.compile(instruction).matcher(kernel(kernel)).results().count();
    }

    @ParameterizedTest
    @CsvSource({"begin_step, 140", "gather, 80", "relu_backward, 280", "update, 320"})
    void isNoLongerThanItNeedsToBe(String kernel, int instructions) {
        assertThat(INSTRUCTION.matcher(kernel(kernel)).results().map(MatchResult::group))
                .hasSizeLessThanOrEqualTo(instructions);
    }

    private String kernel(String name) {
        assertThat(kernels).containsKey(name);
        return requireNonNull(kernels.get(name));
    }
}
