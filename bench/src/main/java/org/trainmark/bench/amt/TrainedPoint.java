package org.trainmark.bench.amt;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trainmark.bench.amt.json.Node;
import org.trainmark.bench.amt.service.Member;

/**
 * What a training job of a tuning job came to.
 *
 * @param tuned values of the hyperparameters that were chosen
 * @param value of the objective at its end
 * @param maximized whether more is better; empty if the answer does not say
 */
public record TrainedPoint(Map<String, String> tuned, double value, Optional<Boolean> maximized) {

    public TrainedPoint {
        tuned = Collections.unmodifiableMap(new LinkedHashMap<>(tuned));
        if (maximized.isEmpty() && Double.isNaN(value)) {
            throw new IllegalArgumentException("a point needs a value");
        }
    }

    /** Returns those of some summaries that completed with a value. */
    static List<TrainedPoint> among(List<Node> summaries) {
        return summaries.stream()
                .filter(summary ->
                        summary.text(Member.STATUS).filter("Completed"::equals).isPresent())
                .flatMap(summary -> summary
                        .number(Member.FINAL_METRIC, Member.VALUE)
                        .map(value -> new TrainedPoint(
                                JobReader.texts(Optional.of(summary), Member.TUNED),
                                Double.parseDouble(value),
                                summary.text(Member.FINAL_METRIC, Member.TYPE).map("Maximize"::equals)))
                        .stream())
                .toList();
    }

    /** Returns the order in which the best is first; what does not say which way it goes is taken for minimized. */
    static Comparator<TrainedPoint> bestFirst(Optional<Boolean> maximized) {
        return Comparator.comparingDouble(
                point -> maximized.or(point::maximized).orElse(false) ? -point.value() : point.value());
    }
}
