package org.trainmark.results.compare.contrast;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Contrasts of values in hand, and what they are judged by. */
final class MadeUpContrasts {

    static final Judgment NOT_AT_ALL = new Judgment(1, 0.05, 0.05, 1);

    private MadeUpContrasts() {}

    static Judgment alone(Contrast contrast) {
        return new Judgment(contrast.p(), 0.05, 0.05, 1);
    }

    private static RunSample sample(ComparedMetric metric, double... values) {
        return RunSample.of(
                metric,
                IntStream.range(0, values.length)
                        .mapToObj(i -> Trials.trial(Trials.cell(32, "cpu"), i, i, Map.of(metric.name(), values[i])))
                        .toList(),
                Trend.of(List.of(), metric));
    }

    /** Separate trials: those of the candidate have other seeds. */
    static MeanContrast contrast(ComparedMetric metric, double[] base, double[] candidate, boolean paired) {
        RunSample one = sample(metric, base);
        RunSample other = sample(metric, candidate);
        RunSample elsewhere = new RunSample(
                other.values().stream()
                        .map(value ->
                                new RunSample.Value(value.seed() + (paired ? 0 : 1000), value.place(), value.value()))
                        .toList(),
                other.trend());
        return new MeanContrast(new Samples(metric, List.of(one), List.of(elsewhere), false, Optional.empty(), 0));
    }
}
