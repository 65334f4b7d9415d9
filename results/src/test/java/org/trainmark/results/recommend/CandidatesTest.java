package org.trainmark.results.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.trainmark.results.TrialBuilder.trial;
import static org.trainmark.results.recommend.CandidateTrials.TARGET;
import static org.trainmark.results.recommend.CandidateTrials.info;
import static org.trainmark.results.recommend.CandidateTrials.only;
import static org.trainmark.results.recommend.CandidateTrials.point;
import static org.trainmark.results.recommend.CandidateTrials.trials;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trainmark.results.TrialReport;
import org.trainmark.results.stats.Sighting;

class CandidatesTest {

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
    void weighsTheMostMemoryAndTheMeanAccuracyOfAllTrials() {
        Candidate candidate = only(Objective.TIME, Optional.of(TARGET), trials("cpu"));

        assertThat(candidate.memoryBytes()).hasValue(1002);
        assertThat(candidate.accuracy()).hasValueCloseTo(0.9, within(1e-12));
    }

    @Test
    void makesACandidateOfEachCellNamedByWhatTellsThemApart() {
        List<TrialReport> trials = new ArrayList<>(trials("cpu"));
        trials.addAll(trials("gpu"));

        assertThat(new Candidates(Objective.TIME, Map.of()).of(info(Optional.of(TARGET)), trials))
                .extracting(Candidate::label)
                .containsExactly("cpu", "gpu");
    }
}
