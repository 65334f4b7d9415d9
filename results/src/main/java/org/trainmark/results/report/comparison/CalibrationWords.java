package org.trainmark.results.report.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.trainmark.results.calibrate.Calibration;
import org.trainmark.results.calibrate.MetricNoise;
import org.trainmark.results.calibrate.SelfCheck;
import org.trainmark.results.stats.Proportion;

/** What a calibration means, in sentences. */
public final class CalibrationWords {

    private static final double LEVEL = 0.05;

    private CalibrationWords() {}

    /** Returns what comparisons see here, and what speaks against believing them. */
    public static List<String> lines(Calibration calibration) {
        List<String> lines = new ArrayList<>();
        calibration.metrics().stream()
                .filter(MetricNoise::guarded)
                .findFirst()
                .ifPresent(noise -> lines.add(seen(calibration, noise)));
        calibration.metrics().stream().flatMap(CalibrationWords::alike).forEach(lines::add);
        calibration.checks().forEach(check -> lines.add(alarms(check)));
        if (calibration.runs() == 1) {
            lines.add(
                    "How whole runs differ is not known, and may be more than their trials say: --runs 4 measures it.");
        }
        calibration
                .otherLoad()
                .ifPresent(load -> lines.add(
                        String.format(Locale.ROOT, "Others kept %.2f processors busy meanwhile, on average.", load)));
        return lines;
    }

    /** Returns the sentence of the first guarded metric. */
    private static String seen(Calibration calibration, MetricNoise noise) {
        int trials = Math.max(3, (int) Math.round(noise.trials()));
        String inTurn = CalibrationText.part(noise, calibration.seenInTurn(noise, trials));
        String start = "Here %d trials a side see %s in %s".formatted(trials, inTurn, noise.metric());
        return noise.betweenRuns().isEmpty()
                ? start + "."
                : "%s where both are measured in turn in one run, and two separate runs of so many %s."
                        .formatted(start, CalibrationText.part(noise, calibration.seenBetweenRuns(noise, trials)));
    }

    private static Stream<String> alike(MetricNoise noise) {
        boolean told = noise.guarded() && noise.neighbors().p() <= LEVEL;
        return told
                ? Stream.of(("%s: trials measured one after another are alike (correlation %s, p %s), so that separate"
                                + " runs differ by more than their trials say.")
                        .formatted(
                                noise.metric(),
                                String.format(
                                        Locale.ROOT, "%.2f", noise.neighbors().value()),
                                EffectWords.p(noise.neighbors().p())))
                : Stream.empty();
    }

    private static String alarms(SelfCheck check) {
        Proportion share = new Proportion(check.alarms(), check.of());
        return "Equal code compared with itself, %s: %d of %d called better or worse%s."
                .formatted(
                        check.split().label(),
                        check.alarms(),
                        check.of(),
                        share.interval().low() > LEVEL ? ", which is too many" : "");
    }
}
