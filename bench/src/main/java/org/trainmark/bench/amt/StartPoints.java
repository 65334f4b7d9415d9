package org.trainmark.bench.amt;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trainmark.bench.suite.yaml.FlowText;

/** The points of training jobs that a search here may start with. */
public final class StartPoints {

    private StartPoints() {}

    /** Returns those that are in a job's space, the best first. */
    static List<TrainedPoint> in(TuningJob job, List<TrainedPoint> trained) {
        return trained.stream()
                .filter(point -> job.tunables().size() == point.tuned().size()
                        && job.tunables().stream().allMatch(tunable -> isIn(tunable, point)))
                .sorted(TrainedPoint.bestFirst(Optional.of(job.objective().maximized())))
                .toList();
    }

    private static boolean isIn(Tunable tunable, TrainedPoint point) {
        String text = point.tuned().get(tunable.name());
        if (text == null || tunable instanceof Tunable.Listed) {
            return tunable instanceof Tunable.Listed listed && listed.values().contains(text);
        }
        Tunable.Ranged range = (Tunable.Ranged) tunable;
        try {
            BigDecimal number = new BigDecimal(text);
            return number.compareTo(new BigDecimal(range.from())) >= 0
                    && number.compareTo(new BigDecimal(range.to())) <= 0
                    && !(range.whole() && number.stripTrailingZeros().scale() > 0);
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /**
     * Returns the YAML of each value by its name in a suite: numbers of ranges as numbers, all else as lists have it.
     *
     * @param nested whether lists and maps are such too
     */
    static Map<String, String> values(TuningJob job, TrainedPoint point, SuiteNames names, boolean nested) {
        Map<String, String> values = new TreeMap<>();
        for (Tunable tunable : job.tunables()) {
            String text = point.tuned().getOrDefault(tunable.name(), "");
            values.put(
                    names.ours(tunable.name()),
                    tunable instanceof Tunable.Ranged
                            ? FlowText.number(Double.parseDouble(text))
                            : Written.yaml(text, nested));
        }
        return values;
    }

    /** Returns points of no known space as a suite's {@code start-with}, the best first. */
    public static String alone(List<TrainedPoint> trained, int most) {
        return trained.stream()
                .sorted(TrainedPoint.bestFirst(Optional.empty()))
                .limit(most)
                .map(point -> {
                    Map<String, String> values = new TreeMap<>();
                    point.tuned().forEach((name, text) -> values.put(name, Written.yaml(text, false)));
                    return "  - " + FlowText.map(values) + "  # " + FlowText.number(point.value());
                })
                .collect(Collectors.joining("\n", "start-with:\n", "\n"));
    }
}
