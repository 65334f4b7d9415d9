package org.trainmark.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.suite.measure.Repetitions;

class BusyMachineTest {

    @Test
    void isToldWithWhatFollows() {
        assertThat(BusyMachine.notice(OptionalDouble.of(1.62), 2, new Repetitions(3, 2, false)))
                .hasValue(
                        "other load 1.6 of 2 processors: trials will be called disturbed and run again, at most 2 times"
                                + " each; --quick or --set measure.disturbed-repeats=0 leaves that out");
        assertThat(BusyMachine.notice(OptionalDouble.of(1.62), 2, new Repetitions(3, 0, false)))
                .hasValue(
                        "other load 1.6 of 2 processors: trials will be called disturbed, and their times may be off");
    }

    @Test
    void isNoneWhereTrialsWouldNotBeCalledDisturbed() {
        assertThat(BusyMachine.notice(OptionalDouble.of(0.5), 2, Repetitions.of(3)))
                .isEmpty();
        assertThat(BusyMachine.notice(OptionalDouble.empty(), 2, Repetitions.of(3)))
                .isEmpty();
    }
}
