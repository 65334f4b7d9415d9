package org.trainmark.cuda.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.trainmark.cuda.engine.StandInEngine;
import org.trainmark.cuda.engine.driver.StandInDriver;

class SweepIT {

    @BeforeAll
    static void needsACompiler() {
        StandInDriver.assumePossible();
    }

    @Test
    void printsALineForEachCaseAndGoesOnAfterOneThatFails() {
        List<Variant> variants =
                Stream.of("fp32", "tf32+fused").map(Variant::named).toList();
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Sweep sweep = new Sweep(
                variant -> StandInEngine.of(variant.precision(), variant.layout(), variant.convolutions()),
                0.01,
                new PrintStream(printed, true, StandardCharsets.UTF_8));

        StandInDriver.load()
                .with(
                        Map.of("memory", 15_000_000L),
                        () -> assertThat(sweep.of(Network.MLP, variants, new int[] {8, 1024}, 1024))
                                .isFalse());

        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .hasSize(4)
                .allSatisfy(line ->
                        assertThat(line.split(",", -1)).hasSizeGreaterThanOrEqualTo(Sweep.HEAD.split(",").length))
                .anySatisfy(
                        line -> assertThat(line).startsWith("mlp,plain,fp32,8,").endsWith(",,"))
                .anySatisfy(line -> assertThat(line).startsWith("mlp,plain,fp32,1024,,,,,\"cuMemAlloc of"));
    }

    @Test
    void variantsAreNamedByTheirOptions() {
        assertThat(Variant.named("tf32+cudnn").mode()).isEqualTo("plain+cudnn");
        assertThat(Variant.named("bf16+fused-forked").mode()).isEqualTo("fused-forked");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Variant.named("fp8"))
                .withMessage("'fp8' is no precision, step or convolutions");
    }
}
