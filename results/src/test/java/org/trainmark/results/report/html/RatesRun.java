package org.trainmark.results.report.html;

import static org.trainmark.results.TrialBuilder.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.trainmark.results.Confusion;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialBuilder;
import org.trainmark.results.TrialReport;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.SampleRun;

/** A run of learning rates from too low to far too high. */
final class RatesRun {

    private RatesRun() {}

    /** Returns five rates: 3 diverges after two epochs, and 100 before it is evaluated. */
    static RunSummary of() {
        return SampleRun.of("rates", trials(false));
    }

    /** Returns the same with a test split, of which the best cell tells what it confuses. */
    static RunSummary tested() {
        return SampleRun.of("rates", trials(true));
    }

    /** Returns two rates with two batch sizes each. */
    static RunSummary overBatches() {
        List<TrialReport> trials = new ArrayList<>();
        for (String rate : List.of("0.1", "1")) {
            for (String batch : List.of("16", "64")) {
                trials.add(trial(rate + batch)
                        .cell(Map.of("learning-rate", rate, "batch-size", batch))
                        .measured("throughput", 100, "samples/s")
                        .build());
            }
        }
        return SampleRun.of("rates over batches", trials);
    }

    private static List<TrialReport> trials(boolean tested) {
        List<TrialReport> trials = new ArrayList<>();
        for (String rate : List.of("0.001", "0.1", "1")) {
            TrialBuilder completed =
                    trial(rate).cell(Map.of("learning-rate", rate)).curve(curve(4, Double.parseDouble(rate)));
            if (tested) {
                completed
                        .measured("test-accuracy", 0.9, "fraction")
                        .measured("test-loss", 0.4, "1")
                        .confusion(
                                new Confusion("test", List.of("cat", "dog"), List.of(List.of(7, 3), List.of(0, 10))));
            }
            trials.add(completed.build());
        }
        trials.add(trial("3")
                .cell(Map.of("learning-rate", "3"))
                .curve(curve(2, 3))
                .failed(Outcome.DIVERGED, "the loss became NaN at step 50")
                .build());
        trials.add(trial("100")
                .cell(Map.of("learning-rate", "100"))
                .failed(Outcome.DIVERGED, "the loss became NaN at step 2")
                .build());
        return trials;
    }

    private static List<CurvePoint> curve(int epochs, double rate) {
        List<CurvePoint> curve = new ArrayList<>();
        for (int epoch = 1; epoch <= epochs; epoch++) {
            double loss = rate > 2 ? 3 * epoch : 2.3 * Math.exp(-rate * epoch);
            curve.add(new CurvePoint(
                    epoch, 10L * epoch, 10L * epoch, epoch, epoch, loss, loss, OptionalDouble.of(Math.exp(-loss))));
        }
        return curve;
    }
}
