package org.trainmark.results.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Disturbance;
import org.trainmark.results.Extent;
import org.trainmark.results.MetricNames;
import org.trainmark.results.RunInfo;
import org.trainmark.results.TrialBuilder;
import org.trainmark.results.TrialReport;

class CandidatesOfTrialsTest {

    @Test
    void saysWhereTrialsAreMissingOrDisturbed() {
        List<TrialReport> trials = new ArrayList<>();
        trials.add(measured("64", 0, 200).build());
        for (int repetition = 0; repetition < 3; repetition++) {
            trials.add(measured("128", repetition, 100 + repetition)
                    .disturbances(new Disturbance(Disturbance.Kind.THROTTLED, "2 times"))
                    .build());
        }

        Recommendation recommendation =
                Recommendation.of(new Candidates(Objective.THROUGHPUT, Map.of()).of(info(), trials), Limits.NONE);

        assertThat(recommendation.best()).isEmpty();
        assertThat(MadeUpCandidates.lines(recommendation))
                .contains("batch 64 has only 1 trial of 3.", "batch 128 was disturbed in 3 of 3 trials.");
    }

    private static TrialBuilder measured(String batch, int repetition, double throughput) {
        return TrialBuilder.trial(batch + "-r" + repetition)
                .cell(Map.of("batch-size", batch))
                .repetition(repetition)
                .measured(MetricNames.THROUGHPUT, throughput, "samples/s");
    }

    private static TrialBuilder underABaseProfile(int repetition) {
        return TrialBuilder.trial("t-r" + repetition)
                .repetition(repetition)
                .setting("profile", "cpu-13")
                .curve(List.of(new CurvePoint(1, 10, 160, 36, 40, 0.5, 0.5, OptionalDouble.of(0.9))))
                .measured(MetricNames.ENERGY, 100 + repetition, "J");
    }

    @Test
    void pricesTheProfileThatStandsInTheBase() {
        List<TrialReport> trials =
                List.of(underABaseProfile(0).build(), underABaseProfile(1).build());

        List<Candidate> candidates = new Candidates(Objective.COST, Map.of("cpu-13", 50.0)).of(info(), trials);

        assertThat(candidates)
                .singleElement()
                .satisfies(one -> assertThat(one.value().orElseThrow()).isCloseTo(0.5, within(1e-12)));
        assertThatThrownBy(() -> new Candidates(Objective.COST, Map.of("cpu", 1.0)).of(info(), trials))
                .hasMessageContaining("profile cpu-13 has no price");
    }

    @Test
    void knowsTheEnergyOfTrials() {
        List<TrialReport> trials =
                List.of(underABaseProfile(0).build(), underABaseProfile(2).build());

        assertThat(new Candidates(Objective.ENERGY, Map.of()).of(info(), trials))
                .singleElement()
                .satisfies(one -> assertThat(one.value().orElseThrow()).isCloseTo(Math.sqrt(100 * 102), within(1e-9)));
    }

    private static RunInfo info() {
        return new RunInfo(
                "run",
                "",
                "name: run",
                "00",
                List.of(),
                new Extent(2, false),
                Optional.empty(),
                Instant.EPOCH,
                new TreeMap<>(),
                new TreeMap<>());
    }
}
