package org.trainmark.results.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trainmark.results.CellKey;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Disturbance;
import org.trainmark.results.Extent;
import org.trainmark.results.MetricNames;
import org.trainmark.results.RunInfo;
import org.trainmark.results.TrialBuilder;
import org.trainmark.results.TrialReport;
import org.trainmark.results.recommend.Candidate.Breach;
import org.trainmark.results.recommend.Recommendation.Ranked;
import org.trainmark.results.recommend.Sample.Typical;
import org.trainmark.results.report.RecommendationText;
import org.trainmark.results.report.RecommendationText.Surroundings;
import org.trainmark.results.stats.Sighting;

class RecommendationTest {

    private static final double NEVER = Double.POSITIVE_INFINITY;

    private static Candidate candidate(String label, double memory, double accuracy, double... seconds) {
        return candidate(label, Map.of("batch-size", label), memory, accuracy, seconds);
    }

    private static Candidate candidate(
            String label, Map<String, String> cell, double memory, double accuracy, double... seconds) {
        List<Sighting> times = Arrays.stream(seconds)
                .mapToObj(second -> second == NEVER ? Sighting.notWithin(0) : Sighting.reachedAt(second))
                .toList();
        Sample sample = new Sample(Typical.MEDIAN, false, times, 1);
        return new Candidate(
                label,
                new CellKey(new TreeMap<>(), new TreeMap<>(cell)),
                new Candidate.Trials(seconds.length, seconds.length, 0, seconds.length),
                sample,
                OptionalDouble.of(memory),
                OptionalDouble.of(accuracy),
                sample.value());
    }

    private static List<String> lines(Recommendation recommendation, String... beside) {
        return new RecommendationText(
                        recommendation, Objective.TIME, new Surroundings(List.of(beside), "again", List.of()))
                .lines();
    }

    private static Recommendation among(double[]... seconds) {
        List<Candidate> candidates = new ArrayList<>();
        for (double[] one : seconds) {
            candidates.add(candidate(String.valueOf((char) ('a' + candidates.size())), 1, 1, one));
        }
        return Recommendation.of(candidates, Limits.NONE);
    }

    private static double[] of(double... seconds) {
        return seconds;
    }

    private static List<Double> chances(Recommendation recommendation) {
        return recommendation.ranked().stream()
                .map(ranked -> ranked.chance().orElseThrow())
                .toList();
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
                double second = 0.01 + random.nextDouble();
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
        Recommendation recommendation = among(of(1.0, 1.1, 1.2), of(1.05, 1.1, 1.3), of(9, 9.1, 9.2));

        assertThat(recommendation.best()).isEmpty();
        assertThat(recommendation.contenders())
                .extracting(ranked -> ranked.candidate().label())
                .containsExactly("a", "b");
        assertThat(chances(recommendation).get(0)).isBetween(0.45, 0.7);
        assertThat(chances(recommendation).get(2)).isLessThan(0.01);
        assertThat(recommendation.nobody()).isCloseTo(0, within(1e-9));
        assertThat(lines(recommendation))
                .first()
                .isEqualTo("Cannot tell between these 2 of 3 that keep to the limits:");
    }

    @Test
    void sharesBetweenCellsThatAreTheSame() {
        Recommendation two = among(of(1.0, 1.1, 1.2), of(1.0, 1.1, 1.2));
        Recommendation three = among(of(2, 2, 2), of(2, 2, 2), of(2, 2, 2));

        assertThat(chances(two)).allSatisfy(chance -> assertThat(chance).isCloseTo(0.5, within(1e-9)));
        assertThat(chances(three)).allSatisfy(chance -> assertThat(chance).isCloseTo(1 / 3.0, within(1e-9)));
        assertThat(two.best()).isEmpty();
        assertThat(three.best()).isEmpty();
    }

    @Test
    void takesATargetReachedByExactlyHalfForReachedAsTheTableDoes() {
        Recommendation recommendation = among(of(1, NEVER), of(2, NEVER));

        assertThat(recommendation.ranked().get(0).candidate().value()).hasValue(1);
        assertThat(chances(recommendation).get(0)).isCloseTo(12 / 16.0, within(1e-12));
        assertThat(chances(recommendation).get(1)).isCloseTo(3 / 16.0, within(1e-12));
        assertThat(recommendation.nobody()).isCloseTo(1 / 16.0, within(1e-12));
        assertThat(lines(recommendation)).contains("In 6 % of resamplings none of them reaches the target.");
    }

    @Test
    void cannotTellFromOneTrialEach() {
        Recommendation recommendation = among(of(100), of(100.5));

        assertThat(recommendation.best()).isEmpty();
        assertThat(recommendation.ranked().get(0).chance()).isEmpty();
        assertThat(lines(recommendation))
                .startsWith("Cannot tell between these:", "  a: 100 s", "  b: 101 s, 1.01 times as much")
                .contains("Nothing can be resampled: each cell has one trial, which says nothing of how it varies.");
    }

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
        assertThat(lines(recommendation))
                .contains("batch 64 has only 1 trial of 3.", "batch 128 was disturbed in 3 of 3 trials.");
    }

    private static TrialBuilder measured(String batch, int repetition, double throughput) {
        return TrialBuilder.trial(batch + "-r" + repetition)
                .cell(Map.of("batch-size", batch))
                .repetition(repetition)
                .measured(MetricNames.THROUGHPUT, throughput, "samples/s");
    }

    /** Of 20 equal cells each is the best in 5 % of runs; a plain resampling says 29 % of the first. */
    @Test
    void doesNotTakeTheLuckOfTheBestOfManyForMore() {
        SplittableRandom random = new SplittableRandom(1);
        double shown = 0;
        double raw = 0;
        double drawn = 0;
        int told = 0;
        for (int run = 0; run < 100; run++) {
            double[][] cells = new double[20][];
            for (int cell = 0; cell < cells.length; cell++) {
                cells[cell] = random.doubles(3)
                        .map(any -> Math.exp(0.05 * random.nextGaussian()))
                        .toArray();
            }
            Recommendation recommendation = among(cells);
            shown += chances(recommendation).get(0) / 100;
            Ranked first = recommendation.ranked().get(0);
            raw += Math.log(first.candidate().value().orElseThrow()) / 100;
            drawn += Math.log(first.drawn()) / 100;
            told += recommendation.best().isPresent() ? 1 : 0;
        }
        assertThat(shown).isLessThan(0.1);
        assertThat(raw).isLessThan(-0.05);
        assertThat(drawn).isGreaterThan(-0.015);
        assertThat(told).isLessThanOrEqualTo(5);
    }

    /** Where cells differ, the first is the best as often as its chance says, or more often. */
    @Test
    void isRightAsOftenAsItSays() {
        SplittableRandom random = new SplittableRandom(2);
        int sure = 0;
        int right = 0;
        int told = 0;
        int wrong = 0;
        for (int run = 0; run < 300; run++) {
            double[][] cells = new double[5][];
            double[] truth = new double[5];
            for (int cell = 0; cell < cells.length; cell++) {
                double itself = 0.06 * random.nextGaussian();
                truth[cell] = itself;
                cells[cell] = random.doubles(5)
                        .map(any -> Math.exp(itself + 0.03 * random.nextGaussian()))
                        .toArray();
            }
            Ranked first = among(cells).ranked().get(0);
            double chosen = truth[first.candidate().label().charAt(0) - 'a'];
            boolean isBest = chosen == Arrays.stream(truth).min().orElseThrow();
            if (first.chance().orElseThrow() >= 0.8) {
                sure++;
                right += isBest ? 1 : 0;
            }
            if (among(cells).best().isPresent()) {
                told++;
                wrong += isBest ? 0 : 1;
            }
        }
        assertThat(sure).isGreaterThan(100);
        assertThat(right).isGreaterThanOrEqualTo((int) (0.9 * sure));
        assertThat(told).isGreaterThan(75);
        assertThat(wrong).isLessThanOrEqualTo(6);
    }

    @Test
    void givesTheLinesForASuiteTogether() {
        Recommendation recommendation = Recommendation.of(List.of(candidate("a", 1, 1, 1.0, 1.1, 1.2)), Limits.NONE);

        assertThat(lines(recommendation, "profiles:", "  mine: {}")).containsSequence("  profiles:", "    mine: {}");
    }

    @Test
    void givesPartsOfASettingInsideIt() {
        Candidate candidate =
                candidate("a", Map.of("model.mlp.hidden", "[64]", "optimizer", "adam"), 1, 1, 1.0, 1.1, 1.2);
        Recommendation recommendation = Recommendation.of(List.of(candidate), Limits.NONE);

        assertThat(lines(recommendation)).containsSequence("  model: {mlp: {hidden: [64]}}", "  optimizer: adam");
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
        assertThat(lines(recommendation))
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

    @Test
    void leavesOutWhatDidNotReachTheTargetOrFailed() {
        Candidate never = candidate("a", 1, 1, NEVER, 1, NEVER);
        Candidate failed = new Candidate(
                "b",
                new CellKey(new TreeMap<>(), new TreeMap<>()),
                new Candidate.Trials(3, 2, 0, 3),
                candidate("b", 1, 1, 1, 1).objective(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());

        assertThat(Recommendation.of(List.of(never, failed), Limits.NONE).out())
                .extracting(out -> out.breaches().get(0).kind())
                .containsExactly(Breach.Kind.OBJECTIVE, Breach.Kind.TRIALS);
    }
}
