package org.trainmark.bench.launch.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KernelReportTest {

    static final String VARIABLE = "KERNELS";

    static KernelReport report(TriedKernels... tried) {
        return new KernelReport("The library", VARIABLE, List.of(tried));
    }

    static TriedKernels own(String taken, double error, long nanos) {
        return TriedKernels.answered("", taken, error).took(nanos);
    }

    static TriedKernels named(String name, double error, long nanos) {
        return TriedKernels.answered(name, name, error).took(nanos);
    }

    @Test
    void takesTheFastest() {
        assertThat(taken(own("Plain", 0.3, 200), named("Wide", 0.3, 100), named("Narrow", 0.3, 150)))
                .contains("Wide");
    }

    @Test
    void neverTakesWrongOnes() {
        assertThat(taken(own("Plain", 0.3, 200), named("Wide", 1.01, 100), named("Narrow", 1, 150)))
                .contains("Narrow");
        assertThat(taken(own("Plain", 0.3, 200), named("Wide", Double.NaN, 100)))
                .contains("");
        assertThat(taken(own("Plain", 0.3, 200), named("Wide", Double.POSITIVE_INFINITY, 100)))
                .contains("");
    }

    @Test
    void neverTakesOthersThanTheLibraryWasAskedFor() {
        TriedKernels other = TriedKernels.answered("Unknown", "Other", 0.3).took(50);

        assertThat(other.problem()).isEqualTo("the library took Other instead");
        assertThat(taken(own("Plain", 0.3, 200), other)).contains("");
    }

    @Test
    void keepsToTheLibrarysOwnChoiceUnlessOthersAreClearlyFaster() {
        assertThat(taken(own("Plain", 0.3, 104), named("Wide", 0.3, 100))).contains("");
        assertThat(taken(own("Plain", 0.3, 100), named("Wide", 0.3, 100))).contains("");
        assertThat(taken(own("Plain", 0.3, 106), named("Wide", 0.3, 100))).contains("Wide");
    }

    @Test
    void takesTheFirstOfTwoThatAreAsFast() {
        assertThat(taken(own("Plain", 0.3, 200), named("Wide", 0.3, 100), named("Narrow", 0.3, 100)))
                .contains("Wide");
    }

    @Test
    void takesOthersWhereTheLibrarysOwnChoiceIsWrong() {
        assertThat(taken(own("Plain", 2, 100), named("Narrow", 0.3, 150))).contains("Narrow");
        assertThat(taken(TriedKernels.failed("", "its JVM ended"), named("Narrow", 0.3, 150)))
                .contains("Narrow");
    }

    @Test
    void takesNoneWhereNoneIsRight() {
        KernelReport report = report(own("Plain", 2, 100), TriedKernels.failed("Wide", "its JVM ended"));

        assertThat(report.chosen()).isEmpty();
        assertThat(report.settles()).isFalse();
        assertThat(report.silence()).isEmpty();
    }

    @Test
    void reckonsWhatEachCosts() {
        TriedKernels wrong = named("Wrong", 2, 10);
        TriedKernels narrow = named("Narrow", 0.3, 150);
        KernelReport report = report(own("Plain", 0.3, 200), named("Wide", 0.3, 100), narrow, wrong);

        assertThat(report.cost(narrow)).hasValue(1.5);
        assertThat(report.cost(wrong)).isEmpty();
    }

    @Test
    void knowsKernelsByNameInWhateverLetters() {
        KernelReport report = report(own("Plain", 0.3, 200), named("Wide", 0.3, 100));

        assertThat(report.named("WIDE")).map(TriedKernels::asked).contains("Wide");
        assertThat(report.named("plain")).map(TriedKernels::asked).contains("");
        assertThat(report.named("other")).isEmpty();
    }

    @Test
    void settlesNothingWhereAJvmWasEndedByOthers() {
        TriedKernels cut = named("Wide", 0.3, 100).but(TriedKernels.CUT_OFF);

        assertThat(report(own("Plain", 0.3, 200), named("Wide", 0.3, 100)).settles())
                .isTrue();
        assertThat(report(own("Plain", 0.3, 200), cut).settles()).isFalse();
    }

    @Test
    void hasNothingToGoByWhereNoneAnswered() {
        assertThat(report(TriedKernels.failed("", "no library"), TriedKernels.failed("Wide", "no library"))
                        .silence())
                .contains("no library");
    }

    @Test
    void countsTheBestTime() {
        assertThat(named("Wide", 0.3, 100).took(90).took(110).nanos()).isEqualTo(90);
        assertThatIllegalArgumentException().isThrownBy(() -> new TriedKernels("Wide", "Wide", 0.3, 0, ""));
    }

    private static Optional<String> taken(TriedKernels... tried) {
        return report(tried).chosen().map(TriedKernels::asked);
    }
}
