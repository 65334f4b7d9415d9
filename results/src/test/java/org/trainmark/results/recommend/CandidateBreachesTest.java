package org.trainmark.results.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.trainmark.results.TrialBuilder.trial;
import static org.trainmark.results.recommend.CandidateTrials.TARGET;
import static org.trainmark.results.recommend.CandidateTrials.measured;
import static org.trainmark.results.recommend.CandidateTrials.only;
import static org.trainmark.results.recommend.CandidateTrials.point;
import static org.trainmark.results.recommend.CandidateTrials.trials;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainmark.results.CellKey;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialReport;
import org.trainmark.results.stats.Sighting;

class CandidateBreachesTest {

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
