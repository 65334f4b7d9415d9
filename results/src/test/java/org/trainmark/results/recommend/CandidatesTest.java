package org.trainmark.results.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.trainmark.results.TrialBuilder.trial;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainmark.results.CellKey;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Extent;
import org.trainmark.results.Outcome;
import org.trainmark.results.RunInfo;
import org.trainmark.results.Target;
import org.trainmark.results.TrialBuilder;
import org.trainmark.results.TrialReport;
import org.trainmark.results.stats.Sighting;

class CandidatesTest {

    private static final Target TARGET = new Target(Target.Metric.ACCURACY, 0.9);

    private static RunInfo info(Optional<Target> target) {
        return new RunInfo(
                "small",
                "",
                "",
                "",
                List.of("batch-size"),
                new Extent(3, false),
                target,
                Instant.parse("2026-01-02T03:04:05Z"),
                new TreeMap<>(),
                new TreeMap<>());
    }

    private static CurvePoint point(double seconds, double accuracy) {
        return new CurvePoint(1, 10, 100, seconds, 2 * seconds, 1, 1, OptionalDouble.of(accuracy));
    }

    /** Three trials that end after 10, 20 and 60 seconds, the last without reaching the target. */
    private static List<TrialReport> trials(String profile) {
        return List.of(
                measured(profile, 0, 100, 5).curve(List.of(point(10, 0.95))).build(),
                measured(profile, 1, 300, 7)
                        .curve(List.of(point(20, 0.91), point(30, 0.93)))
                        .build(),
                measured(profile, 2, 200, 6).curve(List.of(point(60, 0.82))).build());
    }

    private static TrialBuilder measured(String profile, int repetition, double throughput, double joules) {
        return trial("t" + repetition)
                .cell(Map.of("profile", profile))
                .repetition(repetition)
                .measured("throughput", throughput, "samples/s")
                .measured("energy", joules, "J")
                .measured("peak-resident", 1000 + repetition, "bytes");
    }

    private static Candidate only(Objective objective, Optional<Target> target, List<TrialReport> trials) {
        return new Candidates(objective, Map.of("cpu", 36.0, "gpu", 360.0))
                .of(info(target), trials)
                .get(0);
    }

    @Test
    void takesTheTimeToTheTargetAndThatNotReachedAsLatest() {
        Candidate candidate = only(Objective.TIME, Optional.of(TARGET), trials("cpu"));

        assertThat(candidate.objective().values())
                .containsExactly(Sighting.reachedAt(10), Sighting.reachedAt(20), Sighting.notWithin(60));
        assertThat(candidate.value()).hasValue(20);
        assertThat(candidate.seconds()).hasValue(20);
        assertThat(candidate.objective().moreIsBetter()).isFalse();
    }

    @Test
    void takesTheAccuracyOfTrainingsThatNoTargetCutShort() {
        assertThat(only(Objective.ACCURACY, Optional.empty(), trials("cpu"))
                        .objective()
                        .moreIsBetter())
                .isTrue();
        assertThat(only(Objective.ACCURACY, Optional.empty(), trials("cpu")).value())
                .isPresent();
        assertThat(only(Objective.ACCURACY, Optional.of(TARGET), trials("cpu")).value())
                .isEmpty();
        assertThat(only(Objective.LOSS, Optional.empty(), trials("cpu")).value())
                .isPresent();
    }

    @Test
    void takesTheTimeOfTheWholeTrainingWithoutATarget() {
        Candidate candidate = only(Objective.TIME, Optional.empty(), trials("cpu"));

        assertThat(candidate.objective().values())
                .containsExactly(Sighting.reachedAt(10), Sighting.reachedAt(30), Sighting.reachedAt(60));
        assertThat(candidate.value()).hasValueCloseTo(Math.cbrt(18000), within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"cpu, 0.2", "gpu, 2"})
    void takesForCostTheTimeAtThePriceOfTheProfile(String profile, double cost) {
        // 20 s are 1 / 180 of an hour at 36 or 360.
        assertThat(only(Objective.COST, Optional.of(TARGET), trials(profile)).value())
                .hasValueCloseTo(cost, within(1e-12));
    }

    @Test
    void takesTheUsualPriceWhereNoProfileIsSaid() {
        List<TrialReport> trials =
                List.of(trial("a").curve(List.of(point(100, 0.95))).build());

        assertThat(only(Objective.COST, Optional.of(TARGET), trials).value()).hasValueCloseTo(1.0, within(1e-12));
    }

    @Test
    void takesThePriceOfAProfileOfTheWholeRun() {
        List<TrialReport> trials = List.of(trial("a")
                .setting("profile", "gpu")
                .curve(List.of(point(100, 0.95)))
                .build());

        assertThat(only(Objective.COST, Optional.of(TARGET), trials).value()).hasValueCloseTo(10.0, within(1e-12));
    }

    @Test
    void leavesOutWhatWasTriedUnderALimitOfMemory() {
        List<TrialReport> trials = new ArrayList<>(trials("cpu"));
        trials.add(trial("try")
                .setting("memory-limit", "67108864")
                .curve(List.of(point(1, 0.95)))
                .build());

        assertThat(only(Objective.TIME, Optional.of(TARGET), trials).objective().values())
                .hasSize(3);
    }

    @Test
    void saysWhichPriceIsMissingAndHowToGiveIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> only(Objective.COST, Optional.of(TARGET), trials("tpu")))
                .withMessage("profile tpu has no price; give it with --price tpu=2.5/h");
    }

    @Test
    void needsNoPriceForAnythingElse() {
        assertThat(only(Objective.TIME, Optional.of(TARGET), trials("tpu")).value())
                .hasValue(20);
    }

    @Test
    void takesTheGeometricMeanOfEnergyAndThroughputAsTheTable() {
        assertThat(only(Objective.ENERGY, Optional.of(TARGET), trials("cpu")).value())
                .hasValueCloseTo(Math.cbrt(210), within(1e-9));
        assertThat(only(Objective.ENERGY, Optional.of(TARGET), trials("cpu"))
                        .objective()
                        .moreIsBetter())
                .isFalse();
        assertThat(only(Objective.THROUGHPUT, Optional.of(TARGET), trials("cpu"))
                        .value())
                .hasValueCloseTo(Math.cbrt(6e6), within(1e-9));
        assertThat(only(Objective.THROUGHPUT, Optional.of(TARGET), trials("cpu"))
                        .objective()
                        .moreIsBetter())
                .isTrue();
    }

    @Test
    void addsWhatAGpuTook() {
        List<TrialReport> trials = List.of(trial("a")
                .measured("energy", 30, "J")
                .measured("gpu.energy", 70, "J")
                .build());

        assertThat(only(Objective.ENERGY, Optional.empty(), trials).value()).hasValueCloseTo(100.0, within(1e-9));
    }

    @Test
    void hasNoValueWhereEnergyWasNotMeasured() {
        List<TrialReport> trials =
                List.of(trial("a").curve(List.of(point(1, 0.95))).build());
        Candidate candidate = only(Objective.ENERGY, Optional.of(TARGET), trials);

        assertThat(candidate.value()).isEmpty();
        assertThat(candidate.breaches(Limits.NONE))
                .extracting(Candidate.Breach::kind)
                .containsExactly(Candidate.Breach.Kind.OBJECTIVE);
    }

    @Test
    void weighsTheMostMemoryAndTheMeanAccuracyOfAllTrials() {
        Candidate candidate = only(Objective.TIME, Optional.of(TARGET), trials("cpu"));

        assertThat(candidate.memoryBytes()).hasValue(1002);
        assertThat(candidate.accuracy()).hasValueCloseTo(0.9, within(1e-12));
    }

    @Test
    void readsNumbersOffCompletedTrialsOnly() {
        List<TrialReport> trials = new ArrayList<>(trials("cpu"));
        trials.add(measured("cpu", 3, 9e9, 9e9)
                .failed(Outcome.CRASHED, "gone")
                .curve(List.of(point(0.1, 0.99)))
                .build());
        Candidate candidate = only(Objective.THROUGHPUT, Optional.of(TARGET), trials);

        assertThat(candidate.trials()).isEqualTo(new Candidate.Trials(4, 3, 0, 4));
        assertThat(candidate.value()).hasValueCloseTo(Math.cbrt(6e6), within(1e-9));
        assertThat(candidate.breaches(Limits.NONE))
                .containsExactly(new Candidate.Breach(Candidate.Breach.Kind.TRIALS, OptionalDouble.of(3), 4));
    }

    @Test
    void makesACandidateOfEachCellNamedByWhatTellsThemApart() {
        List<TrialReport> trials = new ArrayList<>(trials("cpu"));
        trials.addAll(trials("gpu"));

        assertThat(new Candidates(Objective.TIME, Map.of()).of(info(Optional.of(TARGET)), trials))
                .extracting(Candidate::label)
                .containsExactly("cpu", "gpu");
    }

    @ParameterizedTest
    @CsvSource({
        "1002, 0.9, 20, ''",
        "1001, 0.9, 20, MEMORY",
        "1002, 0.91, 20, ACCURACY",
        "1002, 0.9, 19.9, TIME",
        "1, 1, 1, MEMORY ACCURACY TIME"
    })
    void keepsToALimitThatItJustMeets(double memory, double accuracy, double seconds, String breaches) {
        Candidate candidate = new Candidate(
                "a",
                new CellKey(new TreeMap<>(), new TreeMap<>()),
                new Candidate.Trials(1, 1, 0, 1),
                new Sample(Sample.Typical.GEOMETRIC_MEAN, false, List.of(Sighting.reachedAt(1)), 1),
                OptionalDouble.of(1002),
                OptionalDouble.of(0.9),
                OptionalDouble.of(20));
        Limits limits = new Limits(OptionalDouble.of(memory), OptionalDouble.of(accuracy), OptionalDouble.of(seconds));

        assertThat(candidate.breaches(limits).stream()
                        .map(breach -> breach.kind().name()))
                .isEqualTo(breaches.isEmpty() ? List.of() : List.of(breaches.split(" ")));
    }

    @Test
    void breaksALimitOnWhatNobodyKnows() {
        Candidate candidate = only(
                Objective.THROUGHPUT,
                Optional.empty(),
                List.of(trial("a").measured("throughput", 1, "").build()));
        Limits limits = new Limits(OptionalDouble.of(1), OptionalDouble.of(0), OptionalDouble.of(1));

        assertThat(candidate.breaches(limits))
                .extracting(Candidate.Breach::kind, Candidate.Breach::value)
                .containsExactly(
                        tuple(Candidate.Breach.Kind.MEMORY, OptionalDouble.empty()),
                        tuple(Candidate.Breach.Kind.ACCURACY, OptionalDouble.empty()),
                        tuple(Candidate.Breach.Kind.TIME, OptionalDouble.empty()));
        assertThat(candidate.breaches(Limits.NONE)).isEmpty();
    }
}
