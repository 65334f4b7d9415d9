package org.trainmark.bench.cli;

import static org.trainmark.bench.suite.yaml.FlowText.list;

import java.util.Collection;
import java.util.List;
import org.trainmark.bench.suite.measure.Measure;
import org.trainmark.bench.suite.measure.Throughput;
import org.trainmark.bench.suite.yaml.FlowText;

/** The changes that make two runs of one suite: a sweep over all profiles, and a comparison of the best of them. */
final class EngineRounds {

    private EngineRounds() {}

    /**
     * Returns the changes for a sweep: every profile once, in windows half as long as the suite's.
     *
     * @param measure as the suite says
     */
    static List<String> sweep(Collection<String> profiles, Throughput throughput, Measure measure) {
        return List.of(
                among(profiles),
                "measure={repetitions: 1, disturbed-repeats: %d, devices-at-once: %s, throughput: %s}"
                        .formatted(
                                measure.disturbedRepeats(),
                                measure.devicesAtOnce(),
                                throughput.halved().toText()));
    }

    /** Returns the changes for a comparison: only these profiles, measured as the suite says. */
    static List<String> comparison(Collection<String> profiles) {
        return List.of(among(profiles));
    }

    private static String among(Collection<String> profiles) {
        return "axes.profile=" + list(profiles.stream().map(FlowText::text).toList());
    }
}
