package org.trainmark.bench.machine.watch;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainmark.bench.machine.FakeFiles;
import org.trainmark.results.Disturbance;
import org.trainmark.results.Measurement;
import org.trainmark.results.MetricNames;

class LoadProbeTest {

    private static final long SECOND = 1_000_000_000L;

    private final FakeFiles files = new FakeFiles();
    private final LoadProbe probe = new LoadProbe(files, Set::of);
    private LoadProbe beside = probe;

    /**
     * Ten seconds in which all processors together were busy for {@code busy} and the trial for {@code own} seconds.
     */
    private Observation afterTenSeconds(int busy, int own) {
        times(700, 50);
        probe.look(SECOND);
        times(700 + busy, 50 + own);
        probe.look(11 * SECOND);
        return probe.observation();
    }

    private void times(int busy, int own) {
        // user nice system idle iowait irq softirq steal guest guest_nice, in hundredths of a second
        files.with("proc/stat", "cpu  %d00 0 0 99999 777 0 0 0 555 0\ncpu0 1 2 3\n".formatted(busy));
        files.with(
                "proc/self/stat",
                "42 (java (odd) name) S 1 42 42 0 -1 4194304 1 2 3 4 0 0 %d00 0 20 0 9 0 7 8 9".formatted(own));
    }

    @Test
    void findsNothingWhereOnlyTheTrialIsBusy() {
        Observation seen = afterTenSeconds(20, 20);

        assertThat(load(seen)).isZero();
        assertThat(seen.disturbances()).isEmpty();
    }

    @Test
    void takesOffWhatTheTrialTook() {
        Observation seen = afterTenSeconds(25, 20);

        assertThat(load(seen)).isCloseTo(0.5, within(1e-9));
        assertThat(seen.disturbances())
                .containsExactly(new Disturbance(
                        Disturbance.Kind.OTHER_LOAD, "other processes kept 0.50 processors busy on average"));
    }

    @ParameterizedTest
    @CsvSource({"21, 0", "22, 1"})
    void disturbsAboveATenthOfAProcessor(int busy, int disturbances) {
        assertThat(afterTenSeconds(busy, 20).disturbances()).hasSize(disturbances);
    }

    @Test
    void isNeverNegativeThoughTheTwoCountersAreReadOneAfterTheOther() {
        assertThat(load(afterTenSeconds(19, 20))).isZero();
    }

    /** One second of which a hypervisor took so many hundredths. */
    private Observation afterSteal(int hundredths) {
        files.with("proc/stat", "cpu 0 0 0 0 0 0 0 7 0 0").with("proc/self/stat", stat());
        probe.look(0);
        files.with("proc/stat", "cpu 0 0 0 0 0 0 0 %d 0 0".formatted(7 + hundredths));
        probe.look(SECOND);
        return probe.observation();
    }

    @Test
    void tellsTimeThatAHypervisorTookFromTheLoadOfOtherProcesses() {
        Observation seen = afterSteal(80);

        assertThat(load(seen)).isZero();
        assertThat(seen.measurements()).containsEntry(MetricNames.STEAL, new Measurement(0.8, "processors"));
        assertThat(seen.disturbances())
                .containsExactly(
                        new Disturbance(Disturbance.Kind.STEAL, "the hypervisor took 0.80 processors on average"));
    }

    @Test
    void isNotDisturbedByALittleOfIt() {
        Observation seen = afterSteal(10);

        assertThat(seen.measurements()).containsEntry(MetricNames.STEAL, new Measurement(0.1, "processors"));
        assertThat(seen.disturbances()).isEmpty();
    }

    @Test
    void cannotTellWithoutTheFilesOrWithOthers() {
        probe.look(0);
        files.with("proc/stat", "intr 1 2").with("proc/self/stat", "?");
        probe.look(SECOND);

        assertThat(probe.observation()).isEqualTo(Observation.NONE);
    }

    @Test
    void cannotTellOfAMoment() {
        files.with("proc/stat", "cpu 0 0 0 0 0 0 0 0 0 0").with("proc/self/stat", stat());
        probe.look(0);
        probe.look(SECOND / 10);

        assertThat(probe.observation()).isEqualTo(Observation.NONE);
    }

    private static double load(Observation seen) {
        return requireNonNull(seen.measurements().get(MetricNames.OTHER_LOAD), "other load")
                .value();
    }

    private static String stat() {
        return "42 (java) S 1 42 42 0 -1 4194304 1 2 3 4 0 0 0 0 20 0 9 0 7 8 9";
    }

    @Test
    void takesOffWhatTrialsOnOtherDevicesTookThatStillRun() {
        probeBeside(7);
        times(700, 50);
        files.with("proc/7/stat", stat(1000));
        beside.look(SECOND);
        times(725, 60);
        files.with("proc/7/stat", stat(2400));
        beside.look(11 * SECOND);

        // 25 seconds, of which 10 are this trial's and 14 the other's.
        assertThat(load(beside.observation())).isCloseTo(0.1, within(1e-9));
    }

    @Test
    void takesOffWhatTrialsOnOtherDevicesTookThatEndedMeanwhile() {
        probeBeside(7);
        times(700, 50);
        files.with("proc/7/stat", stat(1000));
        beside.look(SECOND);
        // Its ten seconds from before and four more are its host's now, as are the ten of this trial.
        files.without("proc/7/stat");
        times(715, 74);
        beside.look(11 * SECOND);

        assertThat(load(beside.observation())).isCloseTo(0.1, within(1e-9));
    }

    private void probeBeside(long pid) {
        beside = new LoadProbe(files, () -> Set.of(pid));
    }

    private static String stat(int hundredths) {
        return "7 (java) S 42 42 42 0 -1 4194304 1 2 3 4 %d 0 0 0 20 0 9 0 7 8 9".formatted(hundredths);
    }
}
