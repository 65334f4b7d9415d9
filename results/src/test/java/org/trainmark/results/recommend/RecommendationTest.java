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
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trainmark.results.CellKey;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Extent;
import org.trainmark.results.MetricNames;
import org.trainmark.results.RunInfo;
import org.trainmark.results.TrialBuilder;
import org.trainmark.results.TrialReport;
import org.trainmark.results.recommend.Candidate.Breach;
import org.trainmark.results.report.RecommendationText;

class RecommendationTest {

    private static final double NEVER = Double.POSITIVE_INFINITY;

    private static Candidate candidate(String label, double memory, double accuracy, double... seconds) {
        return candidate(label, Map.of("batch-size", label), memory, accuracy, seconds);
    }

    private static Candidate candidate(
            String label, Map<String, String> cell, double memory, double accuracy, double... seconds) {
        List<OptionalDouble> objective = new ArrayList<>();
        for (double second : seconds) {
            objective.add(second == NEVER ? OptionalDouble.empty() : OptionalDouble.of(second));
        }
        return new Candidate(
                label,
                new CellKey(new TreeMap<>(), new TreeMap<>(cell)),
                seconds.length,
                seconds.length,
                objective,
                false,
                OptionalDouble.of(memory),
                OptionalDouble.of(accuracy),
                objective.get(seconds.length / 2));
    }

    private static Limits limits(double memory, double accuracy, double seconds) {
        return new Limits(OptionalDouble.of(memory), OptionalDouble.of(accuracy), OptionalDouble.of(seconds));
    }

    @Test
    void picksWhatASearchOfTheWholeTableFinds() {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 300; round++) {
            List<Candidate> all = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                double second = random.nextDouble();
                all.add(candidate("c" + i, random.nextDouble(), random.nextDouble(), second, second, second));
            }
            Limits limits = limits(random.nextDouble(), random.nextDouble(), random.nextDouble());
            Candidate best = null;
            for (Candidate one : all) {
                boolean fits = one.memoryBytes().orElseThrow()
                                <= limits.maxMemoryBytes().orElseThrow()
                        && one.accuracy().orElseThrow() >= limits.minAccuracy().orElseThrow()
                        && one.seconds().orElseThrow() <= limits.maxSeconds().orElseThrow();
                if (fits
                        && (best == null
                                || one.value().orElseThrow() < best.value().orElseThrow())) {
                    best = one;
                }
            }

            Recommendation recommendation = Recommendation.of(all, limits);

            assertThat(recommendation.best()).isEqualTo(Optional.ofNullable(best));
            assertThat(recommendation.ranked().size() + recommendation.out().size())
                    .isEqualTo(20);
        }
    }

    @Test
    void saysHowSureItIs() {
        Recommendation recommendation = Recommendation.of(
                List.of(
                        candidate("a", 1, 1, 1.0, 1.1, 1.2),
                        candidate("b", 1, 1, 1.05, 1.1, 1.3),
                        candidate("c", 1, 1, 9, 9, 9)),
                Limits.NONE);

        assertThat(recommendation.ranked().get(0).probability()).isBetween(0.3, 0.95);
        assertThat(recommendation.ranked().get(2).probability()).isZero();
        assertThat(recommendation.ranked().stream()
                        .mapToDouble(Recommendation.Ranked::probability)
                        .sum())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void givesTheLinesForASuiteTogether() {
        Recommendation recommendation = Recommendation.of(List.of(candidate("a", 1, 1, 1.0, 1.1, 1.2)), Limits.NONE);

        assertThat(new RecommendationText(recommendation, Objective.TIME, List.of("profiles:", "  mine: {}")).lines())
                .containsSequence("  profiles:", "    mine: {}");
    }

    @Test
    void givesPartsOfASettingAsAxes() {
        Candidate candidate =
                candidate("a", Map.of("model.mlp.hidden", "[64]", "optimizer", "adam"), 1, 1, 1.0, 1.1, 1.2);
        Recommendation recommendation = Recommendation.of(List.of(candidate), Limits.NONE);

        assertThat(new RecommendationText(recommendation, Objective.TIME, List.of()).lines())
                .containsSequence("  optimizer: adam", "  axes:", "    model.mlp.hidden: [[64]]");
    }

    @Test
    void saysWhichLimitToRelaxWhereNothingFits() {
        Recommendation recommendation = Recommendation.of(
                List.of(candidate("a", 2, 1, 1, 1, 1), candidate("b", 3, 1, 1, 1, 1), candidate("c", 3, 0, 1, 1, 1)),
                limits(1, 0.5, 10));

        assertThat(recommendation.best()).isEmpty();
        assertThat(recommendation.nearest()).singleElement().satisfies(out -> {
            assertThat(out.candidate().label()).isEqualTo("a");
            assertThat(out.breaches()).containsExactly(new Breach(Breach.Kind.MEMORY, OptionalDouble.of(2), 1));
        });
        assertThat(new RecommendationText(recommendation, Objective.TIME, List.of()).lines())
                .contains("Nothing keeps to all limits.")
                .anyMatch(line -> line.contains("memory 2.00 B is above 1.00 B, by 1.00 B"))
                .anyMatch(line -> line.startsWith("  c: memory") && line.contains("; accuracy"));
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
                .satisfies(one -> assertThat(one.value()).hasValue(0.5));
        assertThatThrownBy(() -> new Candidates(Objective.COST, Map.of("cpu", 1.0)).of(info(), trials))
                .hasMessageContaining("profile cpu-13 has no price");
    }

    @Test
    void knowsTheEnergyOfTrials() {
        List<TrialReport> trials =
                List.of(underABaseProfile(0).build(), underABaseProfile(2).build());

        assertThat(new Candidates(Objective.ENERGY, Map.of()).of(info(), trials))
                .singleElement()
                .satisfies(one -> assertThat(one.value()).hasValue(101));
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

    @Test
    void leavesOutWhatDidNotReachTheTargetOrFailed() {
        Candidate never = candidate("a", 1, 1, NEVER, 1, NEVER);
        Candidate failed = new Candidate(
                "b",
                new CellKey(new TreeMap<>(), new TreeMap<>()),
                3,
                2,
                List.of(OptionalDouble.of(1), OptionalDouble.of(1)),
                false,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());

        assertThat(Recommendation.of(List.of(never, failed), Limits.NONE).out())
                .extracting(out -> out.breaches().get(0).kind())
                .containsExactly(Breach.Kind.OBJECTIVE, Breach.Kind.TRIALS);
    }
}
