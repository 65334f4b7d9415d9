package org.trainmark.bench.launch.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.trainmark.bench.launch.kernels.KernelReportTest.VARIABLE;
import static org.trainmark.bench.launch.kernels.KernelReportTest.named;
import static org.trainmark.bench.launch.kernels.KernelReportTest.own;
import static org.trainmark.bench.launch.kernels.KernelReportTest.report;

import org.junit.jupiter.api.Test;
import org.trainmark.results.Circumstances;

class ChosenKernelsTest {

    private static final KernelReport REPORT =
            report(own("Plain", 0.3, 200), named("Wide", 0.3, 100), named("Narrow", 0.3, 150), named("Wrong", 2, 50));

    @Test
    void tellTheLibraryByItsVariable() {
        ChosenKernels chosen = ChosenKernels.of(REPORT, "");

        assertThat(chosen.variables()).containsOnly(entry(VARIABLE, "Wide"));
        assertThat(chosen.words())
                .contains(
                        "Wide, the fastest that are right; the library's own choice, Plain, takes 2.00 times as long");
        assertThat(chosen.pin()).isEmpty();
        assertThat(chosen.setting())
                .hasValueSatisfying(line -> assertThat(line).startsWith("KERNELS=Wide (Wide, the fastest"));
    }

    @Test
    void takeAwayWhatTheEnvironmentPinsWhereTheLibraryChoosesBest() {
        KernelReport report = report(own("Wide", 0.3, 100), named("Narrow", 0.3, 172));

        ChosenKernels chosen = ChosenKernels.of(report, "narrow");

        assertThat(chosen.variables()).containsOnly(entry(VARIABLE, ""));
        assertThat(chosen.words())
                .contains("Wide, the library's own choice: no others that are right are clearly faster");
        assertThat(chosen.pin())
                .contains("the environment pins The library to narrow, which takes 1.72 times as long; trials take"
                        + " Wide");
    }

    @Test
    void sayNothingOfAPinToWhatIsChosen() {
        assertThat(ChosenKernels.of(REPORT, "WIDE").pin()).isEmpty();
    }

    @Test
    void sayWhereAPinIsWrongOrWasNotChecked() {
        assertThat(ChosenKernels.of(REPORT, "Wrong").pin())
                .contains("the environment pins The library to Wrong, which failed the check (wrong: errors are 2.00"
                        + " times what rounding allows); trials take Wide");
        assertThat(ChosenKernels.of(REPORT, "Old").pin())
                .contains("the environment pins The library to Old, which was not checked; trials take Wide");
    }

    @Test
    void leaveItToLibraryAndEnvironmentWhereNoneIsRight() {
        ChosenKernels chosen = ChosenKernels.of(report(own("Plain", 2, 200)), "Narrow");

        assertThat(chosen.variables()).isEmpty();
        assertThat(chosen.words())
                .contains("none of The library's kernels passed the check: left to library and environment");
        assertThat(chosen.pin()).isEmpty();
    }

    @Test
    void sayWhereTheLibrarysOwnChoiceFailed() {
        assertThat(ChosenKernels.of(report(own("Plain", 2, 50), named("Wide", 0.3, 100)), "")
                        .words())
                .contains("Wide, the fastest that are right; the library's own choice, Plain, failed the check");
    }

    @Test
    void areNotedInATrialsRecord() {
        assertThat(ChosenKernels.unchecked("no JVM").notedIn(Circumstances.NONE).facts())
                .containsOnly(entry(Circumstances.KERNELS, "not checked (no JVM): left to library and environment"));
        assertThat(ChosenKernels.NONE.notedIn(Circumstances.NONE)).isEqualTo(Circumstances.NONE);
    }
}
