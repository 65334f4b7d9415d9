package org.trainmark.results.compare.contrast;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.trainmark.results.stats.MeanDifference;
import org.trainmark.results.stats.MeanDifference.Part;

/**
 * The shift between separate runs. Runs of equal code differ by more than their trials tell, so with several runs a run
 * is the unit: by Welch's test where both sides have several, by a prediction interval where one does. With one run on
 * each side the trials are all there is, but for what a calibration has seen from run to run.
 */
record ShiftBetweenRuns(List<RunSample> base, List<RunSample> candidate, Optional<RunNoise> noise) {

    ShiftBetweenRuns {
        base = measured(base);
        candidate = measured(candidate);
    }

    private static List<RunSample> measured(List<RunSample> samples) {
        return samples.stream().filter(sample -> sample.trials() > 0).toList();
    }

    /** Returns the shift; empty with too little to tell how sure it is. */
    Optional<Shift> shift() {
        if (trials(base) < Effect.FEWEST_TRIALS || trials(candidate) < Effect.FEWEST_TRIALS) {
            return Optional.empty();
        }
        if (base.size() > 1 && candidate.size() > 1) {
            return Optional.of(ofRuns(MeanDifference.welch(means(candidate), means(base))));
        }
        if (base.size() > 1) {
            return Optional.of(ofRuns(predicted(candidate.get(0), base, 1)));
        }
        if (candidate.size() > 1) {
            return Optional.of(ofRuns(predicted(base.get(0), candidate, -1)));
        }
        Shift ofTrials = ofTrials(base.get(0), candidate.get(0));
        return Optional.of(noise.map(known -> Shift.lessSure(ofTrials, known.addedTo(ofTrials)))
                .orElse(ofTrials));
    }

    static int trials(List<RunSample> samples) {
        return samples.stream().mapToInt(RunSample::trials).sum();
    }

    static double harmonicMean(int one, int other) {
        return 2 / (1.0 / one + 1.0 / other);
    }

    private static double[] means(List<RunSample> runs) {
        return runs.stream().mapToDouble(RunSample::mean).toArray();
    }

    private Shift ofRuns(MeanDifference difference) {
        return new Shift(
                difference,
                harmonicMean(trials(base), trials(candidate)),
                difference.standardError() * difference.standardError());
    }

    /** How far one run lies above the mean of several, if it is drawn like them. */
    private static MeanDifference predicted(RunSample one, List<RunSample> several, int sign) {
        double[] means = means(several);
        MeanDifference mean = MeanDifference.fromZero(means);
        double ofRun = mean.standardError() * mean.standardError() * (means.length + 1);
        double scatter = several.stream()
                .flatMapToDouble(sample -> variance(sample).stream())
                .average()
                .orElse(0);
        double more = Math.max(0, variance(one).orElse(0) - scatter);
        double value = sign * (one.mean() - Arrays.stream(means).average().orElseThrow());
        return MeanDifference.of(
                value, List.of(new Part(ofRun, means.length - 1), new Part(more, Math.max(1, one.trials() - 1))));
    }

    private static OptionalDouble variance(RunSample sample) {
        return sample.trials() < 2
                ? OptionalDouble.empty()
                : OptionalDouble.of(sample.scatter().variance());
    }

    private static Shift ofTrials(RunSample base, RunSample candidate) {
        List<Part> parts = Stream.of(base, candidate)
                .flatMap(sample -> Stream.of(sample.scatter(), ofTrend(sample.trend(), sample.distance())))
                .toList();
        return new Shift(
                MeanDifference.of(candidate.mean() - base.mean(), parts),
                harmonicMean(base.trials(), candidate.trials()),
                0);
    }

    /** The error of a slope, at a distance from the middle of its run. */
    static Part ofTrend(Trend trend, double distance) {
        return trend.isTakenOut()
                ? new Part(
                        distance * distance * trend.drift().slopeVariance(),
                        trend.drift().freedom())
                : new Part(0, 1);
    }
}
