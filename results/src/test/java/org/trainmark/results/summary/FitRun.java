package org.trainmark.results.summary;

import static org.trainmark.results.TrialBuilder.trial;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.MetricNames;
import org.trainmark.results.RatePoint;
import org.trainmark.results.TrialReport;

/** A run without a target whose cells are each a kind of fit. */
public final class FitRun {

    private FitRun() {}

    /** A loss at a share of the training. */
    @FunctionalInterface
    interface Loss {

        double at(double done);
    }

    /** Returns the run: three cells that tell and one that does not. */
    public static RunSummary of() {
        List<TrialReport> trials = List.of(
                cell("adam", 30, at -> 2 * Math.exp(-3 * at), at -> falling(8 * at) + 0.3 + Math.max(0, at - 0.3)),
                cell("sgd", 30, at -> falling(at), at -> falling(at) + 0.1),
                cell("rmsprop", 30, at -> falling(12 * at) + 0.2, at -> falling(12 * at) + 0.4),
                cell("lion", 9, at -> 1, at -> 1));
        return SampleRun.summary(SampleRun.info("fits", Optional.empty()), trials);
    }

    private static double falling(double at) {
        return 2 * Math.exp(-1.5 * at);
    }

    private static TrialReport cell(String optimizer, int epochs, Loss training, Loss validation) {
        Random noise = new Random(1);
        double rate = optimizer.equals("sgd") ? 0.1 : 0.01;
        List<RatePoint> constant = List.of(new RatePoint(0, rate));
        List<RatePoint> stepwise =
                List.of(new RatePoint(0, rate), new RatePoint(200, rate / 10), new RatePoint(400, rate / 100));
        return trial(optimizer)
                .rates(epochs < 10 ? constant : stepwise)
                .measured(MetricNames.AUGMENTATION, 1e-6, "s")
                .stepsFile("x".repeat(6))
                .cell(Map.of("profile", "cpu", "optimizer", optimizer, "batch-size", "64"))
                .curve(curve(
                        epochs,
                        at -> training.at(at) * Math.exp(0.05 * noise.nextGaussian()),
                        at -> validation.at(at) * Math.exp(0.01 * noise.nextGaussian())))
                .build();
    }

    static List<CurvePoint> curve(int epochs, Loss training, Loss validation) {
        return IntStream.rangeClosed(1, epochs)
                .mapToObj(epoch -> point(epoch, (double) epoch / epochs, training, validation))
                .toList();
    }

    private static CurvePoint point(int epoch, double at, Loss training, Loss validation) {
        return new CurvePoint(
                epoch,
                20L * epoch,
                1280L * epoch,
                0.1 * epoch,
                0.2 * epoch,
                training.at(at),
                validation.at(at),
                OptionalDouble.of(Math.exp(-validation.at(at))));
    }
}
